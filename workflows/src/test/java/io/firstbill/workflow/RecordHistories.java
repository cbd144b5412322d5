package io.firstbill.workflow;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/**
 * Writes the saved histories anew, on a real server: {@code temporal server start-dev} with the search attributes, then
 * {@code mvn -pl workflows test -Dtest=RecordHistories -Dfirstbill.record=127.0.0.1:PORT}. Done when the path of a deal
 * changes, once, for the release that brings the change; older files stay.
 */
class RecordHistories {

    static Stream<String> paths() {
        return Paths.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void records(String path) {
        try (var deal = Onboarding.on(System.getProperty("firstbill.record"))) {
            Paths.of(path).accept(deal);
            var histories = deal.histories();
            for (int run = 0; run < histories.size(); run++) {
                Histories.write(path, run + 1, histories.get(run));
            }
            assertFalse(histories.isEmpty());
        }
    }
}
