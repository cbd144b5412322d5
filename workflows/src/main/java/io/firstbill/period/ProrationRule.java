package io.firstbill.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How the share of a part period is counted.
 *
 * <p>Example: monthly 310.00 on billing day 10, service from 24 Feb to 9 Mar 2025. By days of the enclosing cycle 14/28
 * (155.00); each calendar month by itself 5/28 + 9/31 (145.36); in months of thirty days 16/30 (165.33); without
 * proration the whole (310.00).
 *
 * @param unit in what time is counted
 * @param whole what a part is a part of
 * @param endCounted the day on which a part ends early is counted to it as well
 * @param factorDecimals decimals to which the factor is rounded; negative when it stays a fraction
 * @param zone whose midnights part the days, for seconds
 * @param day whether the price of a day is rounded; it then stands for the factor. Seconds have no price of a day
 */
public record ProrationRule(Unit unit, Whole whole, boolean endCounted, int factorDecimals, ZoneId zone, DayPrice day) {

    /** In what time is counted. */
    public enum Unit {
        /** Civil days. */
        DAY,
        /** Seconds between the midnights of the contract's time zone. */
        SECOND,
        /** Days of months that all have thirty. */
        THIRTY_360,
        /** Not at all: a part costs the whole. */
        NONE
    }

    /** What a part is a part of. */
    public enum Whole {
        /** The full billing period around it. */
        ENCLOSING_CYCLE,
        /** Each calendar month by itself, its days over the days of that month. */
        CALENDAR_MONTH,
        /** Whole months from the first day of the part, then days over the days of the month they fall in. */
        MONTHS,
        /** Thirty days for each month of the period. */
        FIXED_30_DAYS,
        /** 365 days for each year of the period. */
        FIXED_365_DAYS,
        /** 360 days for each year of the period. */
        FIXED_360_DAYS
    }

    private static final int DAYS_OF_MONTH = 30;
    private static final int SECONDS_OF_DAY = 86_400;

    /** With the exact price of a day. */
    public ProrationRule(Unit unit, Whole whole, boolean endCounted, int factorDecimals, ZoneId zone) {
        this(unit, whole, endCounted, factorDecimals, zone, DayPrice.EXACT);
    }

    public ProrationRule {
        day = unit == Unit.SECOND ? DayPrice.EXACT : day;
    }

    /** By civil days, half-open, of the enclosing cycle, as a fraction. */
    public static ProrationRule standard(ZoneId zone) {
        return new ProrationRule(Unit.DAY, Whole.ENCLOSING_CYCLE, false, -1, zone);
    }

    /** The share of a stretch: the shares in each full cycle it touches, added up. */
    public Proration share(BillingPeriod part, BillingSchedule schedule) {
        Proration share = null;
        for (BillingPeriod cycle : schedule.cycles(part)) {
            Proration inCycle = inCycle(part.within(cycle.start(), cycle.end()), cycle, schedule.frequency());
            share = share == null ? inCycle : share.plus(inCycle);
        }
        return share == null ? new Proration(0, 1) : share;
    }

    private Proration inCycle(BillingPeriod part, BillingPeriod cycle, Frequency frequency) {
        if (part.equals(cycle) || unit == Unit.NONE) {
            return Proration.FULL;
        }
        BillingPeriod used = endCounted && part.end().isBefore(cycle.end()) ? longer(part) : part;
        Proration exact = exact(used, cycle, frequency).capped();
        return factorDecimals < 0 || day != DayPrice.EXACT ? exact : exact.rounded(factorDecimals);
    }

    private static BillingPeriod longer(BillingPeriod part) {
        return new BillingPeriod(part.start(), part.end().plusDays(1));
    }

    private Proration exact(BillingPeriod part, BillingPeriod cycle, Frequency frequency) {
        if (unit == Unit.THIRTY_360) {
            return Proration.of(
                    thirty360(part.start(), part.end()),
                    frequency.months() > 0 ? (long) DAYS_OF_MONTH * frequency.halfMonths() / 2 : frequency.days(),
                    day);
        }
        return switch (whole) {
            case ENCLOSING_CYCLE -> Proration.of(time(part), time(cycle), day);
            case CALENDAR_MONTH -> overMonths(calendarMonths(part), frequency, cycle, part);
            case MONTHS -> overMonths(months(part), frequency, cycle, part);
            case FIXED_30_DAYS -> fixed(part, DAYS_OF_MONTH * 12L, frequency);
            case FIXED_365_DAYS -> fixed(part, 365, frequency);
            case FIXED_360_DAYS -> fixed(part, 360, frequency);
        };
    }

    private Proration fixed(BillingPeriod part, long daysOfYear, Frequency frequency) {
        long second = unit == Unit.SECOND ? SECONDS_OF_DAY : 1;
        if (frequency.months() == 0) {
            return Proration.of(time(part), frequency.days() * second, day);
        }
        long whole = daysOfYear * frequency.halfMonths();
        return whole % 24 == 0
                ? Proration.of(time(part), whole / 24 * second, day)
                : whole % 2 == 0
                        ? Proration.of(time(part), whole / 2 * second, day).times(12, 1)
                        : Proration.of(time(part), whole * second, day).times(24, 1);
    }

    private Proration overMonths(Proration months, Frequency frequency, BillingPeriod cycle, BillingPeriod part) {
        return frequency.months() == 0
                ? Proration.of(time(part), time(cycle), day)
                : frequency.halfMonths() == 2 ? months : months.times(2, frequency.halfMonths());
    }

    private Proration calendarMonths(BillingPeriod part) {
        Proration sum = null;
        for (LocalDate from = part.start(); from.isBefore(part.end()); from = from.withDayOfMonth(1).plusMonths(1)) {
            BillingPeriod month = month(from);
            Proration inMonth = Proration.of(time(part.within(month.start(), month.end())), time(month), day);
            sum = sum == null ? inMonth : sum.plus(inMonth);
        }
        return sum == null ? new Proration(0, 1) : sum;
    }

    private Proration months(BillingPeriod part) {
        long whole = ChronoUnit.MONTHS.between(part.start(), part.end());
        // from 30 January to 28 February is a month, as it is between the boundaries of periods
        if (!part.start().plusMonths(whole + 1).isAfter(part.end())) {
            whole++;
        }
        LocalDate rest = part.start().plusMonths(whole);
        Proration days = Proration.of(time(new BillingPeriod(rest, part.end())), time(month(rest)), day);
        return new Proration(whole, 1).plus(days);
    }

    private static BillingPeriod month(LocalDate day) {
        return new BillingPeriod(day.withDayOfMonth(1), YearMonth.from(day).plusMonths(1).atDay(1));
    }

    private long time(BillingPeriod period) {
        return unit == Unit.SECOND
                ? ChronoUnit.SECONDS.between(period.start().atStartOfDay(zone), period.end().atStartOfDay(zone))
                : period.days();
    }

    private static long thirty360(LocalDate from, LocalDate to) {
        int first = Math.min(DAYS_OF_MONTH, from.getDayOfMonth());
        int last = to.getDayOfMonth() > DAYS_OF_MONTH && first == DAYS_OF_MONTH ? DAYS_OF_MONTH : to.getDayOfMonth();
        return 360L * (to.getYear() - from.getYear())
                + (long) DAYS_OF_MONTH * (to.getMonthValue() - from.getMonthValue())
                + (last - first);
    }

    /** The share when several stretches of a cycle are used. */
    public Proration share(List<BillingPeriod> parts, BillingSchedule schedule) {
        return parts.stream().map(part -> share(part, schedule)).reduce(Proration::plus).orElse(new Proration(0, 1));
    }
}
