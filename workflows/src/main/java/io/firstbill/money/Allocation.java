package io.firstbill.money;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an amount so that the parts add up to it: each share is cut to the minor unit and what is left goes, unit by
 * unit, to the largest cut-off fractions. Ties go to the earlier share, so the same input always gives the same parts.
 *
 * <p>Example: 100.00 over 333.33, 333.33, 333.34 is 33.33, 33.33, 33.34.
 */
public final class Allocation {
    private record Share(int index, BigDecimal whole, BigDecimal lost) {}

    private Allocation() {}

    /**
     * The parts in the order of the weights. Works for negative totals as for their mirror image.
     *
     * @throws IllegalArgumentException when a weight is negative or all are zero
     */
    public static List<Money> of(Money total, List<BigDecimal> weights) {
        BigDecimal sum = sum(weights);
        BigDecimal units = total.abs().getAmountMinor();
        List<Share> shares =
                IntStream.range(0, weights.size()).mapToObj(i -> share(i, units, weights.get(i), sum)).toList();
        BigDecimal[] parts = shares.stream().map(Share::whole).toArray(BigDecimal[]::new);
        BigDecimal left = units.subtract(shares.stream().map(Share::whole).reduce(BigDecimal.ZERO, BigDecimal::add));
        shares.stream()
                .sorted(Comparator.comparing(Share::lost).reversed().thenComparingInt(Share::index))
                .limit(left.intValueExact())
                .forEach(share -> parts[share.index()] = parts[share.index()].add(BigDecimal.ONE));
        return amounts(total, parts);
    }

    private static BigDecimal sum(List<BigDecimal> weights) {
        if (weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("A weight must not be negative: " + weights);
        }
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("At least one weight must be above zero: " + weights);
        }
        return sum;
    }

    private static Share share(int index, BigDecimal units, BigDecimal weight, BigDecimal sum) {
        BigDecimal[] parts = units.multiply(weight).divideAndRemainder(sum);
        BigDecimal whole = parts[0].setScale(0, RoundingMode.UNNECESSARY);
        return new Share(index, whole, parts[1]);
    }

    private static List<Money> amounts(Money total, BigDecimal[] parts) {
        List<Money> amounts = new ArrayList<>();
        for (BigDecimal part : parts) {
            Money positive = Money.ofMinor(total.getCurrencyUnit(), part.longValueExact());
            amounts.add(total.isNegative() ? positive.negated() : positive);
        }
        return List.copyOf(amounts);
    }
}
