package io.firstbill.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.document.ContractDocument;
import io.firstbill.workflow.message.Json;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

class RulesetsTest {
    /** A set never changes: who wants other values writes the next version, and adds it here. */
    private static final Map<String, String> AS_PUBLISHED =
            new TreeMap<>(
                    Map.of(
                            "house@1",
                            "{}",
                            "stripe@1",
                            "{prorationUnit=SECOND}",
                            "kill-bill@1",
                            "{fixedDayRule=IN_START_MONTH, prorationFactor=NINE_DECIMALS}",
                            "zuora-like@1",
                            "{discountAllocation=LINE_BY_LINE, discountStacking=ADDED}",
                            "zuora-like@2",
                            "{credits=BEFORE_TAX, discountAllocation=LINE_BY_LINE, discountStacking=ADDED}",
                            "lago@1",
                            "{discountOrder=AS_STATED, zeroUsageTierFee=CHARGED}",
                            "chargebee@1",
                            "{prorationUnit=SECOND}",
                            "openmeter@1",
                            "{prorationUnit=SECOND, zeroUsageTierFee=CHARGED}",
                            "meteroid@1",
                            "{commitmentCounts=RECURRING_AND_USAGE_GROSS, trailingStub=FULL_PRICE}"));

    @Test
    void aPublishedSetNeverChanges() {
        Map<String, String> now = new TreeMap<>();
        Rulesets.all().forEach(ruleset -> now.put(ruleset.id(), ruleset.values().toString()));
        assertEquals(AS_PUBLISHED, now);
    }

    @Test
    void everyChoiceOfASetIsKnownAndHasItsPublicSource() {
        for (Ruleset ruleset : Rulesets.all()) {
            for (Ruleset.Rule rule : ruleset.rules()) {
                String what = ruleset.id() + " " + rule.choice().label();
                assertTrue(rule.choice().options().contains(rule.value()), what);
                assertTrue(rule.why().endsWith("."), what);
                assertEquals("https", URI.create(rule.source()).getScheme(), what);
            }
        }
    }

    @Test
    void aSetSaysOfAChoiceWhatItMakesOfItOrNothing() {
        Ruleset lago = Rulesets.of("lago@1").orElseThrow();
        assertEquals("CHARGED", lago.rule(Choice.ZERO_USAGE_TIER_FEE).orElseThrow().value());
        assertEquals(Optional.empty(), lago.rule(Choice.NEGATIVE_INVOICE));
    }

    @Test
    void theSchemaListsEverySetWithWhatItChooses() {
        var schema =
                Json.read(ContractDocument.schema(), com.fasterxml.jackson.databind.JsonNode.class)
                        .at("/properties/choices/properties/ruleset");
        List<String> listed =
                StreamSupport.stream(schema.path("enum").spliterator(), false).map(node -> node.asText()).toList();
        assertEquals(Rulesets.names(), listed);
        for (Ruleset ruleset : Rulesets.all()) {
            String sentence = ruleset.id() + ": " + ruleset.summary() + ".";
            assertTrue(schema.path("description").asText().contains(sentence), sentence);
        }
    }

    @Test
    void everyFileIsLoaded() throws Exception {
        var first = Objects.requireNonNull(Rulesets.class.getResource("house-1.json")).toURI();
        assertEquals(Rulesets.names(), ids(Objects.requireNonNull(Path.of(first).getParent())));
    }

    private static List<String> ids(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replaceFirst("-([0-9]+)\\.json$", "@$1"))
                    .sorted()
                    .toList();
        }
    }
}
