package io.firstbill.web.shell;

import io.firstbill.businesstime.BusinessCalendar;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** How far a target time is away, in working time and in words that say more only where someone must act. */
@Singleton
public class Clocks {
    /** A working day of the standard calendar. */
    private static final Duration DAY = Duration.ofHours(8);

    private final Clock clock;

    Clocks(Clock clock) {
        this.clock = clock;
    }

    /**
     * A clock in words.
     *
     * @param css class of the words: {@code sla}, and for at risk, late, paused or missed one more
     * @param icon symbol, or null for none
     */
    public record Sla(String words, String css, @Nullable String icon) {}

    /** A clock that runs. */
    public Sla running(BusinessCalendar calendar, @Nullable Instant warnAt, @Nullable Instant dueAt) {
        if (dueAt == null) {
            return new Sla("No due time", "sla", null);
        }
        Instant now = clock.instant();
        if (now.isAfter(dueAt)) {
            return new Sla(working(calendar.between(dueAt, now)) + " late", "sla sla--late", "late");
        }
        String words = "Due in " + working(calendar.between(now, dueAt));
        boolean risk = warnAt != null && !now.isBefore(warnAt);
        return risk ? new Sla(words, "sla sla--risk", "risk") : new Sla(words, "sla", null);
    }

    /** A clock that was stopped. */
    public static Sla paused(String why) {
        return new Sla("Paused, " + why, "sla sla--pause", "pause");
    }

    /** A clock that has ended. */
    public static Sla ended(BusinessCalendar calendar, Instant startedAt, Instant finishedAt, @Nullable Instant dueAt) {
        if (dueAt != null && finishedAt.isAfter(dueAt)) {
            String late = working(calendar.between(dueAt, finishedAt));
            return new Sla("Done, " + late + " late", "sla sla--missed", "missed");
        }
        return new Sla("Done in " + working(calendar.between(startedAt, finishedAt)), "status", "tick");
    }

    /** The calendar of a deal in this zone. */
    public static BusinessCalendar calendar(String zone) {
        return BusinessCalendar.standard(ZoneId.of(zone));
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
    }

    /** Working time in at most two units: {@code 2 d 4 h}, {@code 1 h 45 m}, {@code under 1 m}; a day is 8 hours. */
    public static String working(Duration time) {
        long days = time.dividedBy(DAY);
        Duration rest = time.minus(DAY.multipliedBy(days));
        if (days > 0) {
            return days + " d" + (rest.toHours() > 0 ? " " + rest.toHours() + " h" : "");
        }
        if (rest.toHours() > 0) {
            return rest.toHours() + " h" + (rest.toMinutesPart() > 0 ? " " + rest.toMinutesPart() + " m" : "");
        }
        return rest.toMinutes() > 0 ? rest.toMinutes() + " m" : "under 1 m";
    }
}
