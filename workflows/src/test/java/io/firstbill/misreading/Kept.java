package io.firstbill.misreading;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a copy of a record changes and what it lacks, by path, for example {@code charges[0].phases[1].agreedOn}. Lists
 * of another length, and records of another kind, are one thing that changes.
 *
 * @param changed members with another value
 * @param lost members that are stated in the original and not in the copy
 */
record Kept(TreeSet<String> changed, TreeSet<String> lost) {
    /** Members that mean nothing beside another value of the member they belong to, such as a window's length. */
    private static final String BESIDE_ANOTHER =
            ".*(billing[.](day|anchor)|window[.]frequency|overageFactor|counting[.]window|conversion[.](least|increment))";

    static Kept of(Record original, Record copy) {
        var kept = new Kept(new TreeSet<>(), new TreeSet<>());
        kept.compare("", original, copy);
        return kept;
    }

    /** True when one thing is otherwise: nothing is lost beside it. Members of one part of a list are one thing. */
    boolean otherwiseWhole() {
        var gone = new TreeSet<String>();
        lost.stream()
                .filter(path -> !path.matches(BESIDE_ANOTHER))
                .forEach(path -> gone.add(path.contains("]") ? part(path) : path));
        return gone.isEmpty() || (gone.size() == 1 && changed.isEmpty());
    }

    /** All phases of a line are one part of it. */
    private static String part(String path) {
        return path.substring(0, path.lastIndexOf('.')).replaceAll("phases\\[\\d+]", "phases");
    }

    private void compare(String path, @Nullable Object was, @Nullable Object now) {
        if (was == null || !stated(was)) {
            return;
        }
        if (now == null || !stated(now)) {
            lost.add(path);
        } else if (was instanceof List<?> all && now instanceof List<?> others && all.size() == others.size()) {
            for (int n = 0; n < all.size(); n++) {
                compare(path + "[" + n + "]", all.get(n), others.get(n));
            }
        } else if (was instanceof Record record && record.getClass().equals(now.getClass())) {
            for (RecordComponent member : record.getClass().getRecordComponents()) {
                var name = path.isEmpty() ? member.getName() : path + "." + member.getName();
                compare(name, value(member, record), value(member, now));
            }
        } else if (!was.equals(now)) {
            changed.add(path);
        }
    }

    static boolean stated(@Nullable Object value) {
        return value != null
                && !(value instanceof List<?> list && list.isEmpty())
                && !(value instanceof Map<?, ?> map && map.isEmpty());
    }

    static @Nullable Object value(RecordComponent member, Object record) {
        try {
            member.getAccessor().setAccessible(true);
            return member.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Members of a record, and of all it is made of, that no part of their kind states. */
    static TreeSet<String> neverStated(Record whole) {
        var stated = new TreeSet<String>();
        var all = new TreeSet<String>();
        names("", whole, all, stated);
        all.removeAll(stated);
        return all;
    }

    private static void names(String path, @Nullable Object value, TreeSet<String> all, TreeSet<String> stated) {
        all.add(path);
        if (!stated(value)) {
            return;
        }
        stated.add(path);
        if (value instanceof List<?> list) {
            list.forEach(each -> names(path, each, all, stated));
        } else if (value instanceof Record record && record.getClass().getName().startsWith("io.firstbill")) {
            for (RecordComponent member : record.getClass().getRecordComponents()) {
                names(path + "." + member.getName(), value(member, record), all, stated);
            }
        }
    }
}
