package io.firstbill.ruleset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Named sets of choices that a contract may inherit instead of stating each: the house's own, and how some billing
 * systems bill. A set never changes; a change makes the next version.
 */
public final class Rulesets {
    private static final Map<String, Map<String, String>> KNOWN =
            new TreeMap<>(
                    Map.of(
                            "house@1",
                            Map.of(),
                            "stripe@1",
                            Map.of(Choice.PRORATION_UNIT.label(), "SECOND"),
                            "kill-bill@1",
                            Map.of(
                                    Choice.PRORATION_FACTOR.label(),
                                    "NINE_DECIMALS",
                                    Choice.FIXED_DAY_RULE.label(),
                                    "IN_START_MONTH"),
                            "zuora-like@1",
                            Map.of(
                                    Choice.DISCOUNT_STACKING.label(),
                                    "ADDED",
                                    Choice.DISCOUNT_ALLOCATION.label(),
                                    "LINE_BY_LINE"),
                            "lago@1",
                            Map.of(
                                    Choice.ZERO_USAGE_TIER_FEE.label(),
                                    "CHARGED",
                                    Choice.DISCOUNT_ORDER.label(),
                                    "AS_STATED")));

    private Rulesets() {}

    /** The names known, for example {@code house@1}. */
    public static List<String> names() {
        return List.copyOf(KNOWN.keySet());
    }

    /** What the set chooses other than the house, by the label of the choice; empty for a name that is not known. */
    public static Optional<Map<String, String>> of(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }
}
