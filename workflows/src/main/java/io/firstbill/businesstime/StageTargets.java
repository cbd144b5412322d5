package io.firstbill.businesstime;

import io.firstbill.deal.Stage;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much working time each stage may take, and when to warn.
 *
 * @param version counts up with each change; a running clock keeps the one it began with
 * @param targets working time by stage; a stage without one has no clock
 * @param warnPercent share of the target after which to warn, 1 to 100
 */
public record StageTargets(int version, Map<Stage, Duration> targets, int warnPercent) {
    public StageTargets {
        if (warnPercent < 1 || warnPercent > 100) {
            throw new IllegalArgumentException("A warning comes at 1 to 100 percent, not " + warnPercent);
        }
        var copy = new EnumMap<Stage, Duration>(Stage.class);
        copy.putAll(targets);
        targets = Collections.unmodifiableMap(copy);
    }

    /** The targets the product starts with; the first invoice's runs from the moment it is drafted. */
    public static StageTargets standard() {
        return new StageTargets(
                1,
                Map.of(
                        Stage.CONTRACT, Duration.ofHours(8),
                        Stage.PRICING, Duration.ofHours(16),
                        Stage.APPROVAL, Duration.ofHours(20),
                        Stage.BILLING_SETUP, Duration.ofHours(16),
                        Stage.UAT, Duration.ofHours(40),
                        Stage.FIRST_INVOICE, Duration.ofHours(6)),
                75);
    }

    /** True when the stage has a clock. */
    public boolean covers(Stage stage) {
        return targets.containsKey(stage);
    }

    /**
     * Working time the stage may take.
     *
     * @throws IllegalArgumentException when the stage has no clock
     */
    public Duration target(Stage stage) {
        var target = targets.get(stage);
        if (target == null) {
            throw new IllegalArgumentException("Stage " + stage + " has no target; ask covers first");
        }
        return target;
    }

    /**
     * When a stage begun at this instant is warned of and due.
     *
     * @throws IllegalArgumentException when the stage has no clock
     */
    public Deadline deadline(Stage stage, BusinessCalendar calendar, Instant start) {
        return deadline(target(stage), calendar, start);
    }

    /** As above for any target, for example what a stage put on hold had left when it resumes. */
    public Deadline deadline(Duration target, BusinessCalendar calendar, Instant start) {
        var warning = target.multipliedBy(warnPercent).dividedBy(100);
        return new Deadline(calendar.due(start, warning), calendar.due(start, target));
    }

    /**
     * The absolute times of one clock.
     *
     * @param warnAt when to warn
     * @param dueAt when it is late
     */
    public record Deadline(Instant warnAt, Instant dueAt) {}
}
