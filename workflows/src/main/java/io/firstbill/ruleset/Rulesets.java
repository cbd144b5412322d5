package io.firstbill.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Named sets of choices that a contract may inherit instead of stating each: the house's own, and how some billing
 * systems bill. Each is a data file with a sentence and a public source for every choice it makes.
 */
public final class Rulesets {
    private static final List<String> FILES =
            List.of(
                    "house-1",
                    "stripe-1",
                    "kill-bill-1",
                    "zuora-like-1",
                    "zuora-like-2",
                    "lago-1",
                    "chargebee-1",
                    "openmeter-1",
                    "meteroid-1");
    private static final Map<String, Ruleset> KNOWN = load();

    private Rulesets() {}

    /** Every set, by its id. */
    public static Collection<Ruleset> all() {
        return KNOWN.values();
    }

    /** The ids known, for example {@code house@1}. */
    public static List<String> names() {
        return List.copyOf(KNOWN.keySet());
    }

    /** The set of this id; empty for one that is not known. */
    public static Optional<Ruleset> of(String id) {
        return Optional.ofNullable(KNOWN.get(id));
    }

    private static Map<String, Ruleset> load() {
        Map<String, Ruleset> all = new TreeMap<>();
        for (String file : FILES) {
            Ruleset ruleset = read(file + ".json");
            all.put(ruleset.id(), ruleset);
        }
        return Collections.unmodifiableMap(all);
    }

    private static Ruleset read(String file) {
        try (InputStream in = Rulesets.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + file + " is missing from the build");
            }
            JsonNode root = new JsonMapper().readTree(in);
            List<Ruleset.Rule> rules = new ArrayList<>();
            root.path("rules").forEach(rule -> rules.add(rule(file, rule)));
            return new Ruleset(
                    root.path("name").asText(), root.path("version").asInt(), root.path("summary").asText(), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ruleset.Rule rule(String file, JsonNode rule) {
        String label = rule.path("choice").asText();
        Choice choice =
                Arrays.stream(Choice.values())
                        .filter(known -> known.label().equals(label))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(file + " names no choice: " + label));
        return new Ruleset.Rule(
                choice, rule.path("value").asText(), rule.path("why").asText(), rule.path("source").asText());
    }
}
