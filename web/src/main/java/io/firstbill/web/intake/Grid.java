package io.firstbill.web.intake;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Questions in rows of a table: tiers, ranges of a stairstep, places in the signed document.
 *
 * @param list name of the list its rows are kept under, for example {@code lines.0.phases.0.tiers}; empty when rows can
 *     neither be added nor removed
 * @param row what one of its rows is called, for example {@code tier}
 * @param caption what screen readers call the table
 * @param columns the questions that name the columns
 * @param when condition, as of a question
 */
public record Grid(String list, String row, String caption, List<Question> columns, List<Row> rows, String when) {

    /**
     * One row.
     *
     * @param title what stands at its head, empty when it has only questions
     * @param when condition, as of a question
     */
    public record Row(String title, List<Question> cells, String when) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A table with a row for each that was added, at least one. */
    static Grid growing(Answers answers, String list, String row, String context, String when, Question... columns) {
        List<Question> cells = List.of(columns);
        List<Row> rows =
                IntStream.range(0, Math.max(1, answers.count(list)))
                        .mapToObj(n -> {
                            String at = context + ", " + row + " " + (n + 1);
                            return new Row("", cells.stream().map(cell -> cell.in(list + "." + n, at)).toList(), "");
                        })
                        .toList();
        return new Grid(list, row, context + ", one row for each " + row, cells, rows, when);
    }

    /** True when rows can be added and removed. */
    public boolean grows() {
        return !list.isEmpty();
    }

    /** Its questions, row by row. */
    public Stream<Question> questions() {
        return rows.stream().flatMap(row -> row.cells().stream());
    }
}
