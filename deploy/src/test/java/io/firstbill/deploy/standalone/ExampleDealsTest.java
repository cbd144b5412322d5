package io.firstbill.deploy.standalone;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.document.ContractDocument;
import io.firstbill.failure.Finding;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ExampleDealsTest {

    @Test
    void namesEveryFileOfTheExamplesFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            Set<String> there =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .map(name -> name.replace(".json", ""))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(there, new TreeSet<>(ExampleDeals.NAMES));
        }
    }

    @Test
    void noExampleIsBlockedByItsContract() {
        assertAll(ExampleDeals.NAMES.stream().map(name -> () -> assertEquals(List.of(), blockers(name), name)));
    }

    private static List<Finding> blockers(String name) {
        return ContractDocument.read(ExampleDeals.contract(name)).findings().stream().filter(Finding::blocks).toList();
    }
}
