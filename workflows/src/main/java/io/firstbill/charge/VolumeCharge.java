package io.firstbill.charge;

import io.firstbill.charge.GraduatedCharge.Tier;
import io.firstbill.failure.Finding;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The whole quantity at the price of the one tier it falls in, plus the fee of that tier. A quantity of zero costs
 * nothing, unless the rule says so.
 *
 * <p>Example: up to 100 at 0.30, up to 500 at 0.22, above at 0.15; 500 units are 110.00, 501 are 75.15 and 640 are
 * 96.00: the total can fall when the quantity grows.
 *
 * @param tiers in ascending order, the last one without upper bound; at least one
 * @param rule how bounds and a quantity of zero are read
 */
public record VolumeCharge(List<Tier> tiers, TierRule rule) implements ChargeModel {
    public VolumeCharge {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("A volume charge needs at least one tier");
        }
    }

    /** Upper bounds inclusive, nothing for nothing. */
    public VolumeCharge(List<Tier> tiers) {
        this(tiers, TierRule.STANDARD);
    }

    @Override
    public List<RatedLine> rate(RatingInput input) {
        var quantity = input.quantity();
        var tier =
                tiers.stream().filter(t -> rule.bounds().holds(quantity, t.upTo())).findFirst().orElse(tiers.getLast());
        List<String> steps = new ArrayList<>();
        BigMoney total =
                quantity.signum() == 0 && !rule.feeAtZero()
                        ? BigMoney.zero(currency())
                        : GraduatedCharge.inTier(tier, quantity, steps);
        steps.add("together " + Figures.amount(total));
        return List.of(
                new RatedLine(
                        quantity,
                        null,
                        input.proration().of(total),
                        Figures.prorated(steps, total, input.proration())));
    }

    @Override
    public List<Finding> check() {
        return new GraduatedCharge(tiers, rule).check();
    }

    @Override
    public String describe() {
        return new GraduatedCharge(tiers, rule).describe().replaceFirst("graduated", "volume");
    }

    @Override
    public Map<String, String> terms() {
        return GraduatedCharge.terms("volume", tiers, rule);
    }

    @Override
    public boolean chargesAtZero() {
        return rule.feeAtZero();
    }

    @Override
    public ChargeModel withPrices(UnaryOperator<BigMoney> change) {
        return new VolumeCharge(tiers.stream().map(tier -> tier.withPrices(change)).toList(), rule);
    }

    @Override
    public CurrencyUnit currency() {
        return tiers.getFirst().unitPrice().getCurrencyUnit();
    }
}
