package io.firstbill.charge;

import io.firstbill.charge.GraduatedCharge.Tier;
import io.firstbill.failure.Finding;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Packages at tiered prices: the quantity is counted in packages first, and the packages are priced by tiers, graduated
 * or by volume.
 *
 * <p>Example: packages of 250, up to 1,000 units at 12.00 a package, above at 10.00; 1,300 units are 6 packages, and
 * graduated 4 x 12.00 + 2 x 10.00 = 68.00, by volume 6 x 10.00 = 60.00.
 *
 * @param size units of a package, above zero
 * @param fullOnly only full packages count
 * @param volume all packages at the price of the one tier the quantity falls in, instead of each at its own
 * @param tiers bounds in units, which are whole packages; prices and fees of one package
 * @param rule how bounds and a quantity of zero are read
 */
public record TieredPackageCharge(BigDecimal size, boolean fullOnly, boolean volume, List<Tier> tiers, TierRule rule)
        implements ChargeModel {
    public TieredPackageCharge {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("A tiered package charge needs at least one tier");
        }
    }

    @Override
    public List<RatedLine> rate(RatingInput input) {
        BigDecimal packages = input.quantity().divide(size, 0, fullOnly ? RoundingMode.FLOOR : RoundingMode.CEILING);
        RatedLine rated = inPackages().rate(new RatingInput(packages, input.proration())).getFirst();
        List<String> steps = new ArrayList<>();
        steps.add(
                Figures.number(input.quantity())
                        + " in packages of "
                        + Figures.number(size)
                        + " = "
                        + Figures.number(packages));
        steps.addAll(rated.steps());
        return List.of(new RatedLine(input.quantity(), null, rated.amount(), steps));
    }

    private ChargeModel inPackages() {
        List<Tier> counted = tiers.stream().map(tier -> tier.to(packages(tier.upTo()))).toList();
        return volume ? new VolumeCharge(counted, rule) : new GraduatedCharge(counted, rule);
    }

    private @Nullable BigDecimal packages(@Nullable BigDecimal upTo) {
        return upTo == null ? null : upTo.divide(size, MathContext.DECIMAL128);
    }

    @Override
    public List<Finding> check() {
        if (size.signum() <= 0) {
            return List.of(PackageCharge.uncountable(size));
        }
        List<Finding> findings = new ArrayList<>(new GraduatedCharge(tiers, rule).check());
        for (int i = 0; i < tiers.size(); i++) {
            BigDecimal upTo = tiers.get(i).upTo();
            if (upTo != null && upTo.remainder(size).signum() != 0) {
                findings.add(
                        Finding.blocker(
                                "tier.package",
                                "/tiers/" + i + "/upTo",
                                "The tier ends at "
                                        + Figures.number(upTo)
                                        + ", inside a package of "
                                        + Figures.number(size)
                                        + ".",
                                "End tiers with whole packages."));
            }
        }
        return findings;
    }

    @Override
    public String describe() {
        return inPackages().describe()
                + ", in "
                + (fullOnly ? "full" : "started")
                + " packages of "
                + Figures.number(size);
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = GraduatedCharge.terms("tiered package", tiers, rule);
        terms.put("packageSize", Figures.number(size));
        terms.put("partialPackage", fullOnly ? "FREE" : "COUNTED");
        terms.put("tierPricing", volume ? "VOLUME" : "GRADUATED");
        return terms;
    }

    @Override
    public boolean chargesAtZero() {
        return rule.feeAtZero();
    }

    @Override
    public ChargeModel withPrices(UnaryOperator<BigMoney> change) {
        return new TieredPackageCharge(
                size, fullOnly, volume, tiers.stream().map(tier -> tier.withPrices(change)).toList(), rule);
    }

    @Override
    public CurrencyUnit currency() {
        return tiers.getFirst().unitPrice().getCurrencyUnit();
    }
}
