package io.firstbill.web.intake;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked for one row of a list within the form: a step of a line, a discount of the order.
 *
 * @param name of the row, for example {@code lines.0.phases.1}
 * @param title what the form calls it, for example {@code Step 2}
 * @param context what messages call it away from it, for example {@code Line 1, step 2}
 * @param first whether it is the first of its list
 * @param asks fields side by side
 * @param tables fields in tables
 * @param sources where it stands in the signed document
 */
public record RowQuestions(
        String name,
        String title,
        String context,
        boolean first,
        List<Question> asks,
        List<Grid> tables,
        Grid sources) {

    public RowQuestions {
        asks = List.copyOf(asks);
        tables = List.copyOf(tables);
    }

    /** Its questions in their order. */
    Stream<Question> questions() {
        return Stream.of(asks.stream(), tables.stream().flatMap(Grid::questions), sources.questions())
                .flatMap(questions -> questions);
    }
}
