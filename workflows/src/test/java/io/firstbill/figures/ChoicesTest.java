package io.firstbill.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.document.ContractDocument;
import io.firstbill.failure.Finding;
import io.firstbill.ruleset.Choice;
import io.firstbill.workflow.message.Json;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * No choice is decoration: every value of every choice is stated in a contract of {@code choices.json}, leads to the
 * figure worked by hand there, and changes a figure against the default.
 */
class ChoicesTest {
    @TestFactory
    Stream<DynamicTest> everyValueLeadsToItsFigure() {
        return cases().flatMap(ChoicesTest::values);
    }

    private static Stream<DynamicTest> values(JsonNode stated) {
        return stated.path("values").properties().stream()
                .map(value -> {
                    String name =
                            stated.path("choice").asText() + " " + value.getKey() + ": " + stated.path("says").asText();
                    return DynamicTest.dynamicTest(
                            name,
                            () -> {
                                Priced priced = priced(stated, value.getKey());
                                assertEquals(
                                        value.getValue().asText(),
                                        figure(stated, priced),
                                        () -> blockers(priced).toString());
                                assertEquals(List.of(), blockers(priced));
                            });
                });
    }

    @Test
    void everyValueOfEveryChoiceIsStatedAndChangesAFigure() {
        for (Choice choice : Choice.values()) {
            Set<String> changing = new TreeSet<>();
            changing.add(choice.standard());
            casesOf(choice).forEach(stated -> changing.addAll(changing(stated, choice)));
            assertEquals(
                    new TreeSet<>(choice.options()),
                    changing,
                    () -> "State in choices.json what each value of " + choice.label() + " changes.");
        }
    }

    private static List<String> changing(JsonNode stated, Choice choice) {
        JsonNode values = stated.path("values");
        return choice.options().stream()
                .filter(values::has)
                .filter(value -> !values.path(value).equals(values.path(choice.standard())))
                .toList();
    }

    @Test
    void theDefaultHoldsWhenNothingIsStated() {
        for (Choice choice : Choice.values()) {
            casesOf(choice)
                    .forEach(stated ->
                            assertEquals(
                                    stated.path("values").path(choice.standard()).asText(),
                                    figure(stated, PlainContract.priced(stated.path("contract"), stated.path("use"))),
                                    choice::label));
        }
    }

    @Test
    void theSchemaOffersExactlyTheChoicesAndSaysWhatEachValueMeans() {
        JsonNode schema = Json.read(ContractDocument.schema(), JsonNode.class).at("/properties/choices/properties");
        Set<String> offered = schema.properties().stream().map(entry -> entry.getKey()).collect(Collectors.toSet());
        offered.remove("ruleset");
        assertEquals(Stream.of(Choice.values()).map(Choice::label).collect(Collectors.toSet()), offered);
        for (Choice choice : Choice.values()) {
            JsonNode described = schema.path(choice.label());
            assertEquals(choice.options(), words(described.path("enum")), choice::label);
            assertEquals(choice.standard(), described.path("default").asText(), choice::label);
            String text = described.path("description").asText();
            assertEquals(
                    List.of(),
                    choice.options().stream().filter(value -> !text.contains(value)).toList(),
                    () -> "The description of " + choice.label() + " names each value.");
        }
    }

    private static Priced priced(JsonNode stated, String value) {
        ObjectNode contract = stated.path("contract").deepCopy();
        contract.withObject("/choices").put(stated.path("choice").asText(), value);
        return PlainContract.priced(contract, stated.path("use"));
    }

    private static String figure(JsonNode stated, Priced priced) {
        return priced.figure(stated.path("figure").asText(), stated.path("on").asText());
    }

    private static List<Finding> blockers(Priced priced) {
        return priced.preview().findings().stream().filter(finding -> finding.blocks()).toList();
    }

    private static List<String> words(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> casesOf(Choice choice) {
        return cases().filter(stated -> stated.path("choice").asText().equals(choice.label()));
    }

    private static Stream<JsonNode> cases() {
        try (var file = Objects.requireNonNull(ChoicesTest.class.getResourceAsStream("choices.json"))) {
            return StreamSupport.stream(Json.mapper().readTree(file).spliterator(), false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
