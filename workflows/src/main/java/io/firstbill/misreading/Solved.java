package io.firstbill.misreading;

import io.firstbill.charge.GraduatedCharge.Tier;
import io.firstbill.contract.TaxTerms;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.Words;
import io.firstbill.money.Percent;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedLine;

import org.joda.money.BigMoney;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Figures of the contract as they would have to be for one line to come out as it was billed: a price, a quantity, an
 * edge, a percent. Whether it is one is seen from all the other lines.
 */
final class Solved {
    private static final int DECIMALS = 4;
    private static final int TRIED = 4;

    private final PricingConfig config;
    private final ExpectedLine line;
    private final BigDecimal expected;
    private final BigDecimal billed;
    private final List<Misreading> found = new ArrayList<>();

    private Solved(PricingConfig config, ExpectedLine line, BigDecimal billed) {
        this.config = config;
        this.line = line;
        this.expected = line.amount().getAmount();
        this.billed = billed;
    }

    /** Candidates from a few of the lines that differ. */
    static List<Misreading> of(Readings readings, Deviation left) {
        var found = new ArrayList<Misreading>();
        var tried = new ArrayList<String>();
        for (var invoice : readings.right()) {
            for (var line : PrintedLines.of(invoice)) {
                var must = Figure.of(invoice, line);
                if (left.at(must.place()).getOrDefault(must.amount(), 0) < 0 && count(tried, line.priceKey()) < TRIED) {
                    tried.add(line.priceKey());
                    partner(left, must)
                            .forEach(billed -> found.addAll(new Solved(readings.config(), line, billed).candidates()));
                }
            }
        }
        return found;
    }

    private static long count(List<String> keys, String key) {
        return keys.stream().filter(key::equals).count();
    }

    private static Stream<BigDecimal> partner(Deviation left, Figure must) {
        return left.at(must.place()).entrySet().stream().filter(amount -> amount.getValue() > 0).map(Map.Entry::getKey);
    }

    private List<Misreading> candidates() {
        config.charges().stream()
                .filter(charge -> charge.lineId().equals(line.lineId()))
                .forEach(charge ->
                        IntStream.range(0, charge.phases().size())
                                .filter(n -> charge.priceKey(n + 1).equals(line.priceKey()))
                                .forEach(n -> charged(charge, charge.phases().get(n))));
        IntStream.range(0, config.overLines().commitments().size()).forEach(this::commitment);
        IntStream.range(0, config.overLines().discounts().size()).forEach(this::discount);
        var tax = config.overLines().tax();
        if (tax != null) {
            IntStream.range(0, tax.rates().size()).forEach(n -> rate(tax, n));
        }
        return found;
    }

    private void charged(Charge charge, ChargePhase phase) {
        phase.model()
                .singlePrice()
                .filter(price -> expected.signum() != 0)
                .ifPresent(price -> {
                    quantity(charge, phase);
                    price(charge, phase, price.getAmount());
                });
        TierMisreadings.tiers(phase.model())
                .ifPresent(tiers -> {
                    tierPrices(charge, phase, tiers);
                    edges(charge, phase, tiers);
                });
    }

    private void price(Charge charge, ChargePhase phase, BigDecimal price) {
        decimals(scaled(price))
                .forEach(other ->
                        add(
                                DiscrepancyType.WRONG_PRICE,
                                "unit price",
                                Words.number(price),
                                Words.number(other),
                                with(
                                        charge,
                                        phase,
                                        Altered.model(
                                                phase, phase.model().at(BigMoney.of(config.currency(), other))))));
    }

    private void quantity(Charge charge, ChargePhase phase) {
        var other = scaled(phase.quantity()).setScale(0, RoundingMode.HALF_UP);
        add(
                DiscrepancyType.WRONG_QUANTITY,
                "quantity",
                Words.number(phase.quantity()),
                Words.number(other),
                with(charge, phase, Altered.quantity(phase, other)));
    }

    private void tierPrices(Charge charge, ChargePhase phase, List<Tier> tiers) {
        var below = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            var tier = tiers.get(i);
            var end = tier.upTo() == null ? line.quantity() : tier.upTo().min(line.quantity());
            for (var units : List.of(end.subtract(below), line.quantity())) {
                if (units.signum() > 0) {
                    int place = i;
                    var change = billed.subtract(expected).divide(units, MathContext.DECIMAL128);
                    decimals(tier.unitPrice().getAmount().add(change))
                            .forEach(other ->
                                    tier(
                                            charge,
                                            phase,
                                            "unit price",
                                            Words.price(tier.unitPrice()),
                                            other,
                                            place,
                                            tier.at(BigMoney.of(config.currency(), other))));
                }
            }
            below = end;
        }
    }

    private void edges(Charge charge, ChargePhase phase, List<Tier> tiers) {
        for (int i = 0; i + 1 < tiers.size(); i++) {
            var tier = tiers.get(i);
            var edge = tier.upTo();
            var step = tier.unitPrice().minus(tiers.get(i + 1).unitPrice()).getAmount();
            if (edge != null && step.signum() != 0) {
                var other = edge.add(billed.subtract(expected).divide(step, 0, RoundingMode.HALF_UP));
                tier(charge, phase, "upper bound", Words.number(edge), other, i, tier.to(other));
            }
        }
    }

    private void tier(Charge charge, ChargePhase phase, String what, String was, BigDecimal now, int place, Tier tier) {
        var tiers = TierMisreadings.tiers(phase.model()).orElseThrow();
        add(
                DiscrepancyType.WRONG_PRICE,
                what + " of tier " + (place + 1),
                was,
                Words.number(now),
                with(
                        charge,
                        phase,
                        Altered.model(phase, TierMisreadings.with(phase.model(), Altered.at(tiers, place, tier)))));
    }

    /** The phase in the place of every one with the same price, so that a wrong price is one cause. */
    private PricingConfig with(Charge charge, ChargePhase was, ChargePhase now) {
        return Altered.charge(
                config,
                charge,
                Altered.phases(
                        charge,
                        phase ->
                                phase.equals(was)
                                        ? now
                                        : phase.model().equals(was.model()) && !now.model().equals(was.model())
                                                ? Altered.model(phase, now.model())
                                                : phase));
    }

    private void commitment(int n) {
        var agreed = config.overLines().commitments().get(n);
        if (line.lineId().equals("commitment." + (n + 1))) {
            var other = agreed.amount().plus(billed.subtract(expected));
            add(
                    DiscrepancyType.COMMITMENT,
                    "amount",
                    agreed.amount().toString(),
                    other.toString(),
                    Altered.overLines(
                            config, SpendMisreadings.commitments(config.overLines(), n, agreed.withAmount(other))));
        }
    }

    private void discount(int n) {
        var agreed = config.overLines().discounts().get(n);
        if (!line.lineId().equals("invoiceDiscount." + (n + 1)) || expected.signum() == 0) {
            return;
        }
        var percent = agreed.percent();
        var others =
                percent == null
                        ? List.of(agreed.withValue(null, line.amount().minus(line.amount()).minus(billed)))
                        : decimals(scaled(percent.value()))
                                .map(other -> agreed.withValue(new Percent(other), null))
                                .toList();
        others.forEach(other ->
                add(
                        DiscrepancyType.DISCOUNT,
                        "value",
                        agreed.value(),
                        other.value(),
                        Altered.overLines(config, DiscountMisreadings.discounts(config.overLines(), n, other))));
    }

    private void rate(TaxTerms tax, int n) {
        var rate = tax.rates().get(n);
        if (line.lineId().equals("tax." + rate.name()) && expected.signum() != 0) {
            decimals(scaled(rate.percent().value()))
                    .map(other ->
                            new TaxTerms.Rate(
                                    rate.name(),
                                    new Percent(other),
                                    rate.jurisdiction(),
                                    rate.products(),
                                    rate.from(),
                                    rate.to(),
                                    rate.onTaxes()))
                    .forEach(other ->
                            add(
                                    DiscrepancyType.TAX,
                                    "rate",
                                    rate.percent().toString(),
                                    other.percent().toString(),
                                    Altered.overLines(
                                            config,
                                            config.overLines()
                                                    .taxed(
                                                            TaxMisreadings.rates(
                                                                    tax, Altered.at(tax.rates(), n, other))))));
        }
    }

    private BigDecimal scaled(BigDecimal figure) {
        return figure.multiply(billed).divide(expected, MathContext.DECIMAL128);
    }

    private static Stream<BigDecimal> decimals(BigDecimal figure) {
        return figure.signum() < 0
                ? Stream.empty()
                : IntStream.rangeClosed(0, DECIMALS)
                        .mapToObj(decimals -> figure.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros())
                        .distinct();
    }

    private void add(DiscrepancyType type, String what, String was, String now, PricingConfig setUp) {
        found.add(Misreading.told(type, line.lineId() + " " + what, was, now, setUp));
    }
}
