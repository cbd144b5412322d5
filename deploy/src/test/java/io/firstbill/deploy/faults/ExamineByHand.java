package io.firstbill.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.nio.file.Path;
import java.util.List;

/** The invariants on the data folder of a stopped product, named by {@code -Dexamine.data}; see docs/faults.md. */
@EnabledIfSystemProperty(named = "examine.data", matches = ".+")
class ExamineByHand {
    @Test
    void everyInvariantHolds() throws Exception {
        Path data = Path.of(System.getProperty("examine.data"));
        Path histories = Path.of(System.getProperty("examine.histories", data.resolve("histories").toString()));
        try (Autopsy autopsy = new Autopsy(data, histories, false, data.resolve("heads"))) {
            var verdicts = autopsy.verdicts();
            verdicts.forEach(System.out::println);
            assertEquals(List.of(), verdicts.stream().flatMap(found -> found.violations().stream()).toList());
        }
    }
}
