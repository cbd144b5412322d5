package io.firstbill.period;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * From which day boundaries are counted, and how.
 *
 * @param alignment where periods begin
 * @param day day of the month for {@link Alignment#FIXED_DAY}, 1 to 31; otherwise null
 * @param secondDay for a fixed day and half months the other day of the month; null for half a month from the first
 * @param date the day boundaries are counted from where it is known, as for {@link Alignment#ANCHOR_DATE}; null when
 *     the first day of service tells
 * @param monthEnd every boundary is the last day of its month: 28 Feb is followed by 31 Mar
 * @param fixedDayInStartMonth for a fixed day and periods longer than a month: count from that day in the month of the
 *     start even when it has passed (the first part period may last nearly a whole period), not from the next such day
 */
public record Anchoring(
        Alignment alignment,
        @Nullable Integer day,
        @Nullable Integer secondDay,
        @Nullable LocalDate date,
        boolean monthEnd,
        boolean fixedDayInStartMonth) {
    /** The plain form of an alignment. */
    public static Anchoring of(Alignment alignment) {
        return new Anchoring(alignment, null, null, null, false, false);
    }

    /** The same rule with its origin fixed to that of a service that starts on this day. */
    public Anchoring countedFrom(LocalDate start, Frequency frequency) {
        return new Anchoring(alignment, day, secondDay, origin(start, frequency), monthEnd, fixedDayInStartMonth);
    }

    /** The day from which boundaries are counted for a service that starts on this day. */
    LocalDate origin(LocalDate start, Frequency frequency) {
        if (date != null) {
            return date;
        }
        return switch (alignment) {
            case ANNIVERSARY, ANCHOR_DATE -> start;
            case CALENDAR -> calendarStart(start, frequency);
            case FIXED_DAY -> fixedDay(start, frequency);
        };
    }

    private static LocalDate calendarStart(LocalDate day, Frequency frequency) {
        if (frequency.months() == 0) {
            return frequency.days() % 7 == 0 ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
        }
        int monthsIntoCycle = (day.getMonthValue() - 1) % frequency.months();
        return day.withDayOfMonth(1).minusMonths(monthsIntoCycle);
    }

    private LocalDate fixedDay(LocalDate start, Frequency frequency) {
        if (frequency.months() == 0) {
            return start;
        }
        LocalDate inStartMonth = clamped(YearMonth.from(start), wanted(start));
        boolean passed = inStartMonth.isBefore(start);
        return passed && !fixedDayInStartMonth
                ? clamped(YearMonth.from(start).plusMonths(1), wanted(start))
                : inStartMonth;
    }

    private int wanted(LocalDate origin) {
        return alignment == Alignment.FIXED_DAY && day != null ? day : origin.getDayOfMonth();
    }

    private static LocalDate clamped(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** The days on which half months begin: the 1st and the 16th, those stated, or half a month from the origin. */
    private HalfMonths halves(LocalDate origin) {
        if (alignment == Alignment.CALENDAR) {
            return HalfMonths.around(1);
        }
        if (alignment == Alignment.FIXED_DAY && day != null && secondDay != null) {
            return HalfMonths.on(day, secondDay);
        }
        boolean last = monthEnd && origin.getDayOfMonth() == origin.lengthOfMonth();
        return last ? HalfMonths.on(15, 31) : HalfMonths.around(wanted(origin));
    }

    /** Boundary {@code n} periods from the origin, counted from it and from nothing in between. */
    LocalDate boundary(LocalDate origin, Frequency frequency, int n) {
        if (frequency.months() == 0) {
            return origin.plusDays((long) n * frequency.days());
        }
        if (frequency.parts() > 1) {
            return halves(origin).boundary(YearMonth.from(origin), n);
        }
        YearMonth month = YearMonth.from(origin).plusMonths((long) n * frequency.months());
        return monthEnd ? month.atEndOfMonth() : clamped(month, wanted(origin));
    }
}
