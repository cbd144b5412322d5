package io.firstbill.charge;

import io.firstbill.failure.Finding;
import io.firstbill.period.Proration;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The least and the most of a period, in units and in money. 3 seats of at least 5 are charged as 5.
 *
 * @param least units charged, or null for no bound
 * @param most units charged, or null for no bound
 * @param minimum the least that is charged, or null for no bound
 * @param maximum the most that is charged, or null for no bound
 */
public record Bounds(
        @Nullable BigDecimal least, @Nullable BigDecimal most, @Nullable BigMoney minimum, @Nullable BigMoney maximum) {
    private static final int DECIMALS_OF_A_PART = 6;

    /** True when nothing is bounded. */
    public boolean none() {
        return least == null && most == null && minimum == null && maximum == null;
    }

    /** True when something is charged for nothing used. */
    public boolean atZero() {
        return (least != null && least.signum() > 0) || (minimum != null && minimum.isPositive());
    }

    /** The units charged; a quantity below zero, which is a correction, stays. */
    BigDecimal quantity(BigDecimal counted, List<String> steps) {
        BigDecimal raised = least != null && counted.signum() >= 0 ? counted.max(least) : counted;
        BigDecimal bounded = most == null ? raised : raised.min(most);
        if (bounded.compareTo(counted) != 0) {
            String bound = bounded.compareTo(counted) > 0 ? "at least " : "at most ";
            steps.add(
                    Figures.number(counted) + ", " + bound + Figures.number(bounded) + ": " + Figures.number(bounded));
        }
        return bounded;
    }

    /** The money charged. */
    BigMoney amount(BigMoney rated, List<String> steps) {
        BigMoney bounded = new Limits(minimum, maximum, false).within(rated);
        if (!bounded.isEqual(rated)) {
            String bound = bounded.isGreaterThan(rated) ? "at least " : "at most ";
            steps.add(Figures.amount(rated) + ", " + bound + Figures.amount(bounded));
        }
        return bounded;
    }

    /** The bounds of a part of a period. */
    Bounds of(Proration share) {
        return new Bounds(
                units(least, share),
                units(most, share),
                minimum == null ? null : share.of(minimum),
                maximum == null ? null : share.of(maximum));
    }

    private static @Nullable BigDecimal units(@Nullable BigDecimal whole, Proration share) {
        return whole == null
                ? null
                : whole.multiply(BigDecimal.valueOf(share.used()))
                        .divide(BigDecimal.valueOf(share.whole()), DECIMALS_OF_A_PART, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }

    Bounds withPrices(UnaryOperator<BigMoney> change) {
        return new Bounds(
                least,
                most,
                minimum == null ? null : change.apply(minimum),
                maximum == null ? null : change.apply(maximum));
    }

    List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        if (least != null && most != null && least.compareTo(most) > 0) {
            findings.add(contradiction("/minimumQuantity", "quantity", Figures.number(least), Figures.number(most)));
        }
        if (minimum != null && maximum != null && minimum.isGreaterThan(maximum)) {
            findings.add(contradiction("/minimumAmount", "amount", Figures.amount(minimum), Figures.amount(maximum)));
        }
        return findings;
    }

    private static Finding contradiction(String path, String what, String least, String most) {
        return Finding.blocker(
                "bounds.contradict",
                path,
                "The least " + what + " " + least + " is above the most, " + most + ".",
                "Correct one of them.");
    }

    String words() {
        return (least == null ? "" : ", at least " + Figures.number(least) + " units")
                + (most == null ? "" : ", at most " + Figures.number(most) + " units")
                + (minimum == null ? "" : ", at least " + Figures.price(minimum))
                + (maximum == null ? "" : ", at most " + Figures.price(maximum));
    }

    void addTo(Map<String, String> terms) {
        if (least != null) {
            terms.put("minimumQuantity", Figures.number(least));
        }
        if (most != null) {
            terms.put("maximumQuantity", Figures.number(most));
        }
        if (minimum != null) {
            terms.put("minimumAmount", Figures.term(minimum));
        }
        if (maximum != null) {
            terms.put("maximumAmount", Figures.term(maximum));
        }
    }
}
