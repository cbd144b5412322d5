package io.firstbill.document;

import java.util.List;

/** JSON pointers as text. */
final class Pointers {
    private Pointers() {}

    /** The pointer of a member, its name escaped. */
    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** True when one of the two is the other or lies below it. */
    static boolean meet(String one, String other) {
        return within(one, other) || within(other, one);
    }

    private static boolean within(String pointer, String above) {
        return pointer.equals(above) || pointer.startsWith(above + "/");
    }

    /** As {@link #meet}, where {@code *} in the pattern stands for any one segment. */
    static boolean meetPattern(String pointer, String pattern) {
        List<String> parts = List.of(pointer.split("/", -1));
        List<String> wanted = List.of(pattern.split("/", -1));
        for (int i = 0; i < Math.min(parts.size(), wanted.size()); i++) {
            if (!wanted.get(i).equals("*") && !wanted.get(i).equals(parts.get(i))) {
                return false;
            }
        }
        return true;
    }
}
