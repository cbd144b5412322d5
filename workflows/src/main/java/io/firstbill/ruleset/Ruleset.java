package io.firstbill.ruleset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A named, versioned set of choices that a contract inherits instead of stating each. It never changes; a change makes
 * the next version.
 *
 * @param name whose rules they are, for example {@code lago}
 * @param version from 1
 * @param summary what it chooses, in half a sentence; the schema of the contract document says the same
 * @param rules what it chooses and why, values equal to the standard among them
 */
public record Ruleset(String name, int version, String summary, List<Rule> rules) {
    /**
     * One choice of the set.
     *
     * @param choice what is chosen
     * @param value one of its options
     * @param why what the billing system does, in a sentence
     * @param source public address that says so
     */
    public record Rule(Choice choice, String value, String why, String source) {}

    public Ruleset {
        rules = List.copyOf(rules);
    }

    /** How a contract names it, for example {@code lago@1}. */
    public String id() {
        return name + "@" + version;
    }

    /** What it chooses other than the house, by the label of the choice. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        rules.stream()
                .filter(rule -> !rule.value().equals(rule.choice().standard()))
                .forEach(rule -> values.put(rule.choice().label(), rule.value()));
        return Collections.unmodifiableMap(values);
    }

    /** What it says about a choice; empty when it leaves it to the house. */
    public Optional<Rule> rule(Choice choice) {
        return rules.stream().filter(rule -> rule.choice() == choice).findFirst();
    }
}
