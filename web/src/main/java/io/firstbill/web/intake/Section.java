package io.firstbill.web.intake;

import java.util.List;
import java.util.stream.Stream;

/**
 * A group of questions under one heading.
 *
 * @param id anchor of its heading
 * @param rows questions that stand side by side where there is room
 * @param sources where its terms stand in the signed document
 */
public record Section(String id, String title, List<List<Question>> rows, Grid sources) {

    public Section {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Its questions in their order. */
    Stream<Question> questions() {
        return Stream.concat(rows.stream().flatMap(List::stream), sources.questions());
    }
}
