package io.firstbill.revenue;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How much of a stretch of service falls on each month. 15 April to 14 April of the next year: daily 16 of 365 on the
 * first April; even months sixteen thirtieths; a whole month; half a month. By days the amount to date is rounded, else
 * each month by itself, and the last one takes what is left: 33,000 over 36 even months is 916.67 each, 916.55 the
 * last.
 *
 * @param convention a value of the choice {@code revenueConvention}
 */
record Measure(String convention) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Weights by month of {@code [from, to)}; empty when it holds no day. */
    NavigableMap<YearMonth, BigDecimal> of(LocalDate from, LocalDate to) {
        NavigableMap<YearMonth, BigDecimal> weights = new TreeMap<>();
        for (LocalDate day = from; day.isBefore(to); ) {
            YearMonth month = YearMonth.from(day);
            LocalDate next = month.plusMonths(1).atDay(1);
            LocalDate after = next.isBefore(to) ? next : to;
            BigDecimal weight = weight(month, day, after, from);
            if (weight.signum() > 0) {
                weights.put(month, weight);
            }
            day = after;
        }
        return weights;
    }

    /** The amount by month; the shares add up to it. Empty without weights. */
    NavigableMap<YearMonth, Money> spread(Money amount, NavigableMap<YearMonth, BigDecimal> weights) {
        NavigableMap<YearMonth, Money> shares = part(amount, weights, Shares.sum(weights));
        if (!shares.isEmpty()) {
            Money rest = shares.headMap(shares.lastKey()).values().stream().reduce(amount, Money::minus);
            shares.put(shares.lastKey(), rest);
        }
        return shares;
    }

    /** The shares of some months in an amount whose whole weight is more than theirs. */
    NavigableMap<YearMonth, Money> part(Money amount, NavigableMap<YearMonth, BigDecimal> weights, BigDecimal whole) {
        NavigableMap<YearMonth, Money> shares = new TreeMap<>();
        BigDecimal toDate = BigDecimal.ZERO;
        Money taken = amount.minus(amount);
        for (Map.Entry<YearMonth, BigDecimal> month : weights.entrySet()) {
            toDate = toDate.add(month.getValue());
            Money left = amount.minus(taken);
            Money share =
                    convention.equals("DAILY")
                            ? Shares.of(amount, toDate, whole).minus(taken)
                            : Shares.of(amount, month.getValue(), whole);
            Money most = share.abs().isGreaterThan(left.abs()) ? left : share;
            shares.put(month.getKey(), most);
            taken = taken.plus(most);
        }
        return shares;
    }

    private BigDecimal weight(YearMonth month, LocalDate day, LocalDate after, LocalDate from) {
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(day, after));
        boolean begins = day.getDayOfMonth() > 1;
        boolean ends = after.isBefore(month.plusMonths(1).atDay(1));
        return switch (convention) {
            case "EVEN_MONTHLY" -> days.divide(BigDecimal.valueOf(month.lengthOfMonth()), MathContext.DECIMAL128);
            case "WHOLE_MONTHS" -> ends && !day.equals(from) ? BigDecimal.ZERO : BigDecimal.ONE;
            case "MID_MONTH" -> begins || ends ? HALF : BigDecimal.ONE;
            default -> days;
        };
    }
}
