package io.firstbill.contract;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By how much prices rise: a fixed percent, the move of an index, or the greater or lesser of both, within a cap and a
 * floor.
 *
 * <p>Example: an index of 118.9 a year ago and 121.3 now moved by 2.018... %, with one point on top 3.018... %; capped
 * at 3 % it is 3 %.
 *
 * @param percent fixed; null when the index alone says
 * @param index whose move counts; null when the percent alone says
 * @param least of both the lesser counts instead of the greater
 * @param cap the most, in percent; null for none
 * @param floor the least, in percent, may be below zero; null when the contract says nothing about a fall
 * @param decimals of the raised price; null for those of the currency
 */
public record Uplift(
        @Nullable BigDecimal percent,
        @Nullable Move index,
        boolean least,
        @Nullable BigDecimal cap,
        @Nullable BigDecimal floor,
        @Nullable Integer decimals) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The move of an index from one month to another.
     *
     * @param name of the index
     * @param base the month compared with, written {@code 2025-10}
     * @param month the month compared
     * @param share of the move that counts, in percent: 60 makes 3.42 % of 5.7 %
     * @param addPoints percentage points on top of that share
     * @param decimals to which the move is rounded, half up, in percent, before its share is taken; null when it is not
     */
    public record Move(
            String name,
            String base,
            String month,
            BigDecimal share,
            BigDecimal addPoints,
            @Nullable Integer decimals) {
        /** All of a move counts. */
        public static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        /** What counts of the move between two values, in percent, with the points on top. */
        BigDecimal between(BigDecimal was, BigDecimal now) {
            BigDecimal move = now.subtract(was).multiply(HUNDRED).divide(was, MathContext.DECIMAL128);
            BigDecimal rounded = decimals == null ? move : move.setScale(decimals, RoundingMode.HALF_UP);
            return rounded.multiply(share).movePointLeft(2).add(addPoints);
        }

        private String describe() {
            String part = share.compareTo(WHOLE) == 0 ? "" : share.toPlainString() + " % of ";
            String points = addPoints.signum() == 0 ? "" : " + " + addPoints.toPlainString() + " points";
            return part + name + " " + base + " to " + month + points;
        }

        /** The month so many months after one written {@code 2025-10}. */
        static String later(String month, int months) {
            return YearMonth.parse(month).plusMonths(months).toString();
        }
    }

    /**
     * The increase in percent; empty while a value of the index is not known.
     *
     * @param monthsLater by how much both months of the index lie later, as at the second renewal
     */
    public Optional<BigDecimal> rate(List<PriceIndex> indexes, int monthsLater) {
        Optional<BigDecimal> moved = moved(indexes, monthsLater);
        if (index != null && moved.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal rate =
                moved.map(move -> percent == null ? move : least ? move.min(percent) : move.max(percent))
                        .orElse(percent == null ? BigDecimal.ZERO : percent);
        BigDecimal capped = cap == null ? rate : rate.min(cap);
        return Optional.of(floor == null ? capped : capped.max(floor));
    }

    private Optional<BigDecimal> moved(List<PriceIndex> indexes, int monthsLater) {
        Move compared = index;
        if (compared == null) {
            return Optional.empty();
        }
        String base = Move.later(compared.base(), monthsLater);
        String month = Move.later(compared.month(), monthsLater);
        return indexes.stream()
                .filter(series -> series.name().equals(compared.name()))
                .findFirst()
                .flatMap(series ->
                        series.of(base).flatMap(was -> series.of(month).map(now -> compared.between(was, now))));
    }

    /** In words, for example {@code the greater of 3 % and HICP 2025-10 to 2026-10, at most 5 %}. */
    public String describe() {
        List<String> of = new ArrayList<>();
        if (percent != null) {
            of.add(percent.toPlainString() + " %");
        }
        if (index != null) {
            of.add(index.describe());
        }
        String both = of.size() < 2 ? "" : least ? "the lesser of " : "the greater of ";
        return both
                + String.join(" and ", of)
                + (cap == null ? "" : ", at most " + cap.toPlainString() + " %")
                + (floor == null ? "" : ", at least " + floor.toPlainString() + " %");
    }
}
