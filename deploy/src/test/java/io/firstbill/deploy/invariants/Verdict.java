package io.firstbill.deploy.invariants;

import java.util.ArrayList;
import java.util.List;

/** What a check of one invariant found: how much it looked at, and every violation in words. */
public final class Verdict {
    private final String name;
    private final String holds;
    private final List<String> violations = new ArrayList<>();
    private int looked;

    /**
     * A verdict to be filled.
     *
     * @param name for example {@code I1}
     * @param holds what must hold, in one sentence
     */
    Verdict(String name, String holds) {
        this.name = name;
        this.holds = holds;
    }

    /** One thing was looked at; unless it is right, it violates the invariant. */
    void look(boolean right, String otherwise) {
        looked++;
        if (!right) {
            violations.add(otherwise);
        }
    }

    /** The short name. */
    public String name() {
        return name;
    }

    /** What was violated, in words; empty when the invariant holds. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** How many things were looked at. */
    public int looked() {
        return looked;
    }

    @Override
    public String toString() {
        String head =
                "%s %-8s %6d looked at: %s".formatted(name, violations.isEmpty() ? "holds" : "VIOLATED", looked, holds);
        return String.join("\n     ", concat(head, violations));
    }

    private static List<String> concat(String head, List<String> more) {
        List<String> lines = new ArrayList<>(List.of(head));
        lines.addAll(more);
        return lines;
    }
}
