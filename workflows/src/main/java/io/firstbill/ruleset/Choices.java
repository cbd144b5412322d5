package io.firstbill.ruleset;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The choices of one contract: what it states, over the house.
 *
 * @param stated values other than the standard ones, by the label of the choice, those of the ruleset among them
 * @param ruleset the named set it inherits from, or null when it names none
 */
public record Choices(Map<String, String> stated, @Nullable String ruleset) {
    /** Nothing stated. */
    public static final Choices HOUSE = new Choices(Map.of());

    /** Choices that inherit from no named set. */
    public Choices(Map<String, String> stated) {
        this(stated, null);
    }

    public Choices {
        stated = Collections.unmodifiableMap(new TreeMap<>(stated));
    }

    /** What holds for this choice; never null. */
    public String of(Choice choice) {
        return stated.getOrDefault(choice.label(), choice.standard());
    }

    /** True when this value holds. */
    public boolean is(Choice choice, String value) {
        return of(choice).equals(value);
    }
}
