package io.firstbill.charge;

import io.firstbill.failure.Finding;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Each unit at the price of the tier it falls in, plus the fee of every tier entered. A tier is entered when the
 * quantity passes the bound below it; a quantity of zero enters none, unless the rule says so.
 *
 * <p>Example: up to 100 at 0.30, up to 500 at 0.22, above at 0.15; 640 units are 30.00 + 88.00 + 21.00 = 139.00, and
 * with fees of 5, 3 and 0 they are 147.00.
 *
 * @param tiers in ascending order, the last one without upper bound; at least one
 * @param rule how bounds and a quantity of zero are read
 */
public record GraduatedCharge(List<Tier> tiers, TierRule rule) implements ChargeModel {

    /**
     * One tier.
     *
     * @param upTo upper bound of the tier, as {@link TierBounds} reads it; null for the last tier
     * @param unitPrice price of a unit within the tier
     * @param flatFee charged once when the tier is entered; zero for none
     * @param packageSize units that the price is of, a started package counting as a whole one within its tier; null
     *     when it is the price of one unit
     * @param limits the least and the most that the tier costs once it is entered, its fee inside them
     */
    public record Tier(
            @Nullable BigDecimal upTo,
            BigMoney unitPrice,
            BigMoney flatFee,
            @Nullable BigDecimal packageSize,
            Limits limits) {
        /** A tier priced by the unit. */
        public Tier(@Nullable BigDecimal upTo, BigMoney unitPrice, BigMoney flatFee) {
            this(upTo, unitPrice, flatFee, null);
        }

        /** A tier without a least and a most. */
        public Tier(@Nullable BigDecimal upTo, BigMoney unitPrice, BigMoney flatFee, @Nullable BigDecimal packageSize) {
            this(upTo, unitPrice, flatFee, packageSize, Limits.NONE);
        }

        Tier withPrices(UnaryOperator<BigMoney> change) {
            return new Tier(
                    upTo,
                    change.apply(unitPrice),
                    change.apply(flatFee),
                    packageSize,
                    limits.any() ? limits.withPrices(change) : limits);
        }

        /** The same tier with another upper bound. */
        public Tier to(@Nullable BigDecimal end) {
            return new Tier(end, unitPrice, flatFee, packageSize, limits);
        }

        /** The same tier at another price of a unit. */
        public Tier at(BigMoney price) {
            return new Tier(upTo, price, flatFee, packageSize, limits);
        }

        /** The same tier with another fee. */
        public Tier withFee(BigMoney fee) {
            return new Tier(upTo, unitPrice, fee, packageSize, limits);
        }

        /** The same tier with another least and most. */
        public Tier within(Limits other) {
            return new Tier(upTo, unitPrice, flatFee, packageSize, other);
        }

        /** What the price is multiplied with: units, or started packages of them. */
        BigDecimal counted(BigDecimal units) {
            return packageSize == null ? units : units.divide(packageSize, 0, RoundingMode.CEILING);
        }
    }

    public GraduatedCharge {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("A graduated charge needs at least one tier");
        }
    }

    /** Upper bounds inclusive, nothing for nothing. */
    public GraduatedCharge(List<Tier> tiers) {
        this(tiers, TierRule.STANDARD);
    }

    @Override
    public List<RatedLine> rate(RatingInput input) {
        BigDecimal quantity = input.quantity();
        BigMoney total = BigMoney.zero(currency());
        List<String> steps = new ArrayList<>();
        BigDecimal below = BigDecimal.ZERO;
        boolean entered = quantity.signum() > 0 || rule.feeAtZero();
        for (int i = 0; i < tiers.size() && entered; i++) {
            Tier tier = tiers.get(i);
            BigDecimal end = tier.upTo() == null ? quantity : rule.bounds().end(tier.upTo());
            total = total.plus(inTier(tier, end.min(quantity).subtract(below), steps));
            below = end;
            entered = tier.upTo() != null && rule.bounds().passed(quantity, tier.upTo());
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
        BigDecimal counted = tier.counted(units);
        BigMoney amount = tier.unitPrice().multipliedBy(counted);
        String packages =
                tier.packageSize() == null
                        ? ""
                        : Figures.number(units) + " in packages of " + Figures.number(tier.packageSize()) + ", ";
        String step =
                packages
                        + Figures.number(counted)
                        + " x "
                        + Figures.amount(tier.unitPrice())
                        + " = "
                        + Figures.amount(amount);
        steps.add(tier.flatFee().isZero() ? step : step + ", tier fee " + Figures.amount(tier.flatFee()));
        BigMoney all = amount.plus(tier.flatFee());
        return units.signum() < 0 ? all : tier.limits().ofTier(all, steps);
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
            findings.addAll(tier.limits().checkOfTier(path));
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
            String of = tier.packageSize() == null ? "" : " per " + Figures.number(tier.packageSize());
            words.add(range + " at " + Figures.price(tier.unitPrice()) + of + fee + tier.limits().wordsOfTier());
        }
        return "graduated: " + String.join(", ", words) + rule.words();
    }

    @Override
    public Map<String, String> terms() {
        return terms("graduated", tiers, rule);
    }

    static Map<String, String> terms(String type, List<Tier> tiers, TierRule rule) {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("type", type);
        for (int n = 1; n <= tiers.size(); n++) {
            Tier tier = tiers.get(n - 1);
            terms.put("tiers/" + n + "/upTo", tier.upTo() == null ? "" : Figures.number(tier.upTo()));
            terms.put("tiers/" + n + "/unitPrice", Figures.term(tier.unitPrice()));
            terms.put("tiers/" + n + "/flatFee", Figures.term(tier.flatFee()));
            if (tier.packageSize() != null) {
                terms.put("tiers/" + n + "/packageSize", Figures.number(tier.packageSize()));
            }
            tier.limits().addTo(terms, "tiers/" + n + "/");
        }
        rule.addTo(terms);
        return terms;
    }

    @Override
    public boolean chargesAtZero() {
        return rule.feeAtZero();
    }

    @Override
    public ChargeModel withPrices(UnaryOperator<BigMoney> change) {
        return new GraduatedCharge(tiers.stream().map(tier -> tier.withPrices(change)).toList(), rule);
    }

    @Override
    public CurrencyUnit currency() {
        return tiers.getFirst().unitPrice().getCurrencyUnit();
    }
}
