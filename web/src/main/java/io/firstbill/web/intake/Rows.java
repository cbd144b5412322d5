package io.firstbill.web.intake;

import java.util.Map;
import java.util.stream.IntStream;

/**
 * Adds rows to the lists of the form, copies them, and takes them away. A row without any answer is known by its {@code
 * row}, since empty fields do not arrive.
 */
final class Rows {
    private static final Map<String, String> LINE =
            Map.of("kind", "RECURRING", "model", "FLAT", "timing", "IN_ADVANCE", "ramp", "no", "discounted", "no");

    private Rows() {}

    /** With one more row at the end of {@code lines}, {@code discounts}, {@code ….phases}, {@code ….tiers}. */
    static Answers add(Answers answers, String list) {
        if (list.equals("lines")) {
            return addLine(answers);
        }
        String row = list + "." + Math.max(1, answers.count(list));
        return list.endsWith(".phases")
                ? NextStep.add(answers, list).with(row + ".row", "kept")
                : answers.with(row + ".row", "kept");
    }

    private static Answers addLine(Answers answers) {
        String row = "lines." + answers.count("lines");
        Answers next = answers.with(row + ".id", freeId(answers));
        for (var usual : LINE.entrySet()) {
            next = next.with(row + "." + usual.getKey(), usual.getValue());
        }
        return next;
    }

    /** With one more line that says the same as this one, under an id of its own. */
    static Answers copyLine(Answers answers, String line) {
        String copy = "lines." + answers.count("lines");
        Answers next = answers;
        for (var field : answers.within(line).entrySet()) {
            next = next.with(copy + "." + field.getKey(), field.getValue());
        }
        return next.with(copy + ".id", freeId(answers));
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
        return switch (list.substring(list.lastIndexOf('.') + 1)) {
            case "lines", "discounts" -> "description";
            case "phases" -> "from";
            case "rows" -> "values";
            default -> list.endsWith("capacity.steps") ? "limits" : "upTo";
        };
    }

    /** What takes the focus once a row is gone: the heading of its list, or the row around it. */
    static String around(String row) {
        String list = row.substring(0, row.lastIndexOf('.'));
        return list.contains(".") ? list.substring(0, list.lastIndexOf('.')) : list;
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
