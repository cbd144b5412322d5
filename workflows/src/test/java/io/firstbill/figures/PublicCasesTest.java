package io.firstbill.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.workflow.message.Json;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Figures that vendors of billing publish in their documentation, examples and open-source tests, each with its address
 * and the choices it depends on. The data is in {@code published/*.json}, one file for each subject.
 */
class PublicCasesTest {
    private static final List<String> FILES =
            List.of("charges", "quantities", "time", "changes", "sums", "discounts", "revenue");

    @TestFactory
    Stream<DynamicTest> everyPublishedFigureIsReached() {
        return cases().flatMap(PublicCase::figures)
                .map(figure ->
                        DynamicTest.dynamicTest(
                                figure.name(),
                                () ->
                                        assertEquals(
                                                figure.amount(),
                                                figure.calculated(),
                                                () ->
                                                        figure.of().source()
                                                                + " "
                                                                + figure.priced().preview().findings())));
    }

    @Test
    void everyCaseNamesItsSourceAndWhatItDependsOn() {
        cases().forEach(published -> {
            assertFalse(published.source().isBlank(), published::vendor);
            assertFalse(published.dependsOn().isBlank(), published::source);
            assertTrue(published.figures().findAny().isPresent(), published::source);
        });
    }

    @Test
    void thereAreManyFiguresOfManyVendors() {
        assertTrue(cases().flatMap(PublicCase::figures).count() >= 800);
        assertTrue(cases().map(PublicCase::vendor).collect(Collectors.toSet()).size() >= 150);
    }

    private static Stream<PublicCase> cases() {
        return FILES.stream().flatMap(PublicCasesTest::read);
    }

    private static Stream<PublicCase> read(String name) {
        try (var file =
                Objects.requireNonNull(PublicCasesTest.class.getResourceAsStream("published/" + name + ".json"))) {
            return StreamSupport.stream(Json.mapper().readTree(file).spliterator(), false).map(PublicCase::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
