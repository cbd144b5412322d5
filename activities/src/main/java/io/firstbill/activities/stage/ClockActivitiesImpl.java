package io.firstbill.activities.stage;

import io.firstbill.businesstime.BusinessCalendar;
import io.firstbill.businesstime.StageTargets;
import io.firstbill.deal.Stage;
import io.firstbill.workflow.activity.ClockActivities;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;

/** Counts business hours with the standard calendar of the deal's zone and the standard targets. */
@Singleton
class ClockActivitiesImpl implements ClockActivities {
    private final StageTargets targets = StageTargets.standard();

    @Override
    public Clock clock(Stage stage, Instant from, String timeZone) {
        if (!targets.covers(stage)) {
            return new Clock(null, null);
        }
        var deadline = targets.deadline(stage, calendar(timeZone), from);
        return new Clock(deadline.warnAt(), deadline.dueAt());
    }

    @Override
    public Clock shift(Clock clock, Instant since, Instant until, String timeZone) {
        var calendar = calendar(timeZone);
        return new Clock(
                shifted(clock.warnAt(), since, until, calendar), shifted(clock.dueAt(), since, until, calendar));
    }

    /**
     * What was left when the pause began is counted again from its end; a moment that had passed stays where it was.
     */
    private static @Nullable Instant shifted(
            @Nullable Instant at, Instant since, Instant until, BusinessCalendar calendar) {
        return at == null || at.isBefore(since) ? at : calendar.due(until, calendar.between(since, at));
    }

    private static BusinessCalendar calendar(String timeZone) {
        return BusinessCalendar.standard(ZoneId.of(timeZone));
    }
}
