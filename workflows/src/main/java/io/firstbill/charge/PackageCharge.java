package io.firstbill.charge;

import io.firstbill.failure.Finding;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A price for each package of units. Free units are taken off before packages are counted; a started package counts, or
 * does not where only full ones do.
 *
 * <p>Example: 12.00 per 250; 1,000 units are 48.00 and 1,001 are 60.00; with 200 units free, 1,001 are 4 packages and
 * 48.00.
 *
 * @param size units of a package, above zero
 * @param price of one package for a full period, not negative
 * @param free units that cost nothing, not negative
 * @param fullOnly only full packages count
 */
public record PackageCharge(BigDecimal size, BigMoney price, BigDecimal free, boolean fullOnly) implements ChargeModel {
    @Override
    public List<RatedLine> rate(RatingInput input) {
        BigDecimal charged = input.quantity().subtract(free).max(BigDecimal.ZERO);
        BigDecimal packages = charged.divide(size, 0, fullOnly ? RoundingMode.FLOOR : RoundingMode.CEILING);
        BigMoney total = price.multipliedBy(packages);
        List<String> steps = new ArrayList<>();
        if (free.signum() > 0) {
            steps.add(
                    Figures.number(input.quantity())
                            + " less "
                            + Figures.number(free)
                            + " free = "
                            + Figures.number(charged));
        }
        steps.add(
                Figures.number(charged) + " in packages of " + Figures.number(size) + " = " + Figures.number(packages));
        steps.add(Figures.number(packages) + " x " + Figures.amount(price) + " = " + Figures.amount(total));
        return List.of(
                new RatedLine(
                        input.quantity(),
                        null,
                        input.proration().of(total),
                        Figures.prorated(steps, total, input.proration())));
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>(Prices.check(price, "/packagePrice"));
        if (size.signum() <= 0) {
            findings.add(uncountable(size));
        }
        return findings;
    }

    static Finding uncountable(BigDecimal size) {
        return Finding.blocker(
                "package.size",
                "/packageSize",
                "A package of " + Figures.number(size) + " units cannot be counted.",
                "State how many units a package holds.");
    }

    @Override
    public String describe() {
        return Figures.price(price)
                + " per "
                + (fullOnly ? "full" : "started")
                + " package of "
                + Figures.number(size)
                + (free.signum() > 0 ? ", first " + Figures.number(free) + " free" : "");
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("type", "package");
        terms.put("packageSize", Figures.number(size));
        terms.put("packagePrice", Figures.term(price));
        terms.put("freeUnits", Figures.number(free));
        terms.put("partialPackage", fullOnly ? "FREE" : "COUNTED");
        return terms;
    }

    @Override
    public ChargeModel withPrices(UnaryOperator<BigMoney> change) {
        return new PackageCharge(size, change.apply(price), free, fullOnly);
    }

    @Override
    public CurrencyUnit currency() {
        return price.getCurrencyUnit();
    }
}
