package io.firstbill.workflow.activity;

import io.firstbill.deal.Stage;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Absolute moments from business hours; the workflow knows no calendar. Pure and safe to repeat. */
@ActivityInterface
public interface ClockActivities {

    /** When a stage entered at this moment warns and is due. */
    @ActivityMethod(name = "StageClock")
    Clock clock(Stage stage, Instant from, String timeZone);

    /** The same clock after a pause: what was left of it at {@code since}, counted again from {@code until}. */
    @ActivityMethod(name = "ShiftClock")
    Clock shift(Clock clock, Instant since, Instant until, String timeZone);

    /**
     * The two moments at which a stage's clock rings.
     *
     * @param warnAt when three quarters of the target are used; null when the stage has no clock
     * @param dueAt when the target is used up; null when the stage has no clock
     */
    record Clock(@Nullable Instant warnAt, @Nullable Instant dueAt) {}
}
