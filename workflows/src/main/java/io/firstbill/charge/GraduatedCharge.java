package io.firstbill.charge;

import io.firstbill.failure.Finding;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Each unit at the price of the tier it falls in, plus the fee of every tier entered. Upper bounds are inclusive, and a
 * tier is entered when the quantity exceeds the bound below it; so a quantity of zero enters none.
 *
 * <p>Example: up to 100 at 0.30, up to 500 at 0.22, above at 0.15; 640 units are 30.00 + 88.00 + 21.00 = 139.00, and
 * with fees of 5, 3 and 0 they are 147.00.
 *
 * @param tiers in ascending order, the last one without upper bound; at least one
 */
public record GraduatedCharge(List<Tier> tiers) implements ChargeModel {

    /**
     * One tier.
     *
     * @param upTo last unit of the tier, inclusive; null for the last tier
     * @param unitPrice price of a unit within the tier
     * @param flatFee charged once when the tier is entered; zero for none
     */
    public record Tier(@Nullable BigDecimal upTo, BigMoney unitPrice, BigMoney flatFee) {}

    public GraduatedCharge {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("A graduated charge needs at least one tier");
        }
    }

    @Override
    public List<RatedLine> rate(RatingInput input) {
        BigDecimal quantity = input.quantity();
        BigMoney total = BigMoney.zero(currency());
        List<String> steps = new ArrayList<>();
        BigDecimal below = BigDecimal.ZERO;
        for (Tier tier : tiers) {
            if (quantity.compareTo(below) <= 0) {
                break;
            }
            BigDecimal upTo = tier.upTo() == null ? quantity : tier.upTo().min(quantity);
            total = total.plus(inTier(tier, upTo.subtract(below), steps));
            below = upTo;
        }
        steps.add("together " + Figures.amount(total));
        return List.of(
                new RatedLine(
                        quantity,
                        null,
                        input.proration().of(total),
                        Figures.prorated(steps, total, input.proration())));
    }

    static BigMoney inTier(Tier tier, BigDecimal units, List<String> steps) {
        BigMoney amount = tier.unitPrice().multipliedBy(units);
        String step = Figures.number(units) + " x " + Figures.amount(tier.unitPrice()) + " = " + Figures.amount(amount);
        steps.add(tier.flatFee().isZero() ? step : step + ", tier fee " + Figures.amount(tier.flatFee()));
        return amount.plus(tier.flatFee());
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        BigDecimal below = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            String path = "/tiers/" + i;
            findings.addAll(Prices.check(tier.unitPrice(), path + "/unitPrice"));
            findings.addAll(Prices.check(tier.flatFee(), path + "/flatFee"));
            findings.addAll(bound(tier.upTo(), below, i == tiers.size() - 1, path + "/upTo"));
            below = tier.upTo() == null ? below : tier.upTo();
        }
        return List.copyOf(findings);
    }

    static List<Finding> bound(@Nullable BigDecimal upTo, BigDecimal below, boolean last, String path) {
        if (last && upTo != null) {
            return List.of(
                    Finding.blocker(
                            "tier.closed",
                            path,
                            "Units above " + Figures.number(upTo) + " have no price.",
                            "Leave the upper bound of the last tier away."));
        }
        if (!last && upTo == null) {
            return List.of(
                    Finding.blocker(
                            "tier.open",
                            path,
                            "A tier without upper bound is followed by another one.",
                            "State the last unit of this tier."));
        }
        if (upTo != null && upTo.compareTo(below) <= 0) {
            return List.of(
                    Finding.blocker(
                            "tier.order",
                            path,
                            "The tier ends at "
                                    + Figures.number(upTo)
                                    + ", which is not above "
                                    + Figures.number(below)
                                    + ".",
                            "Order tiers by ascending upper bounds."));
        }
        return List.of();
    }

    @Override
    public String describe() {
        List<String> words = new ArrayList<>();
        for (Tier tier : tiers) {
            String range = tier.upTo() == null ? "above" : "up to " + Figures.number(tier.upTo());
            String fee = tier.flatFee().isZero() ? "" : " plus " + Figures.amount(tier.flatFee());
            words.add(range + " at " + Figures.price(tier.unitPrice()) + fee);
        }
        return "graduated: " + String.join(", ", words);
    }

    @Override
    public CurrencyUnit currency() {
        return tiers.getFirst().unitPrice().getCurrencyUnit();
    }
}
