package io.firstbill.web.intake;

import java.util.Map;
import java.util.stream.IntStream;

/**
 * Adds rows to the lists of the form, and takes them away. A row without any answer is known by its {@code row}, since
 * empty fields do not arrive.
 */
final class Rows {
    private static final Map<String, String> LINE =
            Map.of("kind", "RECURRING", "model", "FLAT", "timing", "IN_ADVANCE", "ramp", "no", "discounted", "no");

    private Rows() {}

    /** With one more row at the end of {@code lines}, {@code ….phases} or {@code ….tiers}. */
    static Answers add(Answers answers, String list) {
        boolean line = list.equals("lines");
        String row = list + "." + Math.max(line ? 0 : 1, answers.count(list));
        Answers next = answers;
        if (line) {
            for (var usual : LINE.entrySet()) {
                next = next.with(row + "." + usual.getKey(), usual.getValue());
            }
            return next.with(row + ".id", freeId(answers));
        }
        return next.with(row + ".row", "kept");
    }

    /** Without the row of this name, for example {@code lines.0.phases.1}. */
    static Answers remove(Answers answers, String row) {
        int dot = row.lastIndexOf('.');
        return answers.without(row.substring(0, dot), Integer.parseInt(row.substring(dot + 1)));
    }

    /** The field of a new last row that takes the focus. */
    static String focus(Answers answers, String list) {
        return list + "." + (answers.count(list) - 1) + "." + first(list);
    }

    private static String first(String list) {
        return list.equals("lines") ? "description" : list.endsWith(".phases") ? "from" : "upTo";
    }

    /** Ids stay with their line when another goes, so a new one takes the next that was never seen. */
    private static String freeId(Answers answers) {
        return IntStream.rangeClosed(1, 1000)
                .mapToObj(n -> "L" + n)
                .filter(id ->
                        IntStream.range(0, answers.count("lines")).noneMatch(n -> answers.is("lines." + n + ".id", id)))
                .findFirst()
                .orElseThrow();
    }
}
