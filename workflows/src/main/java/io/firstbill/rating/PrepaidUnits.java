package io.firstbill.rating;

import io.firstbill.charge.ChargeKind;
import io.firstbill.period.Proration;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.settlement.Balances;
import io.firstbill.settlement.CreditUse;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Use that prepaid units pay for: the units are taken off the quantity, and the rest is rated. 3,500 used and 2,700
 * left is 800 at the price of the line.
 */
final class PrepaidUnits {
    private final PricingConfig config;
    private final Balances balances;
    private final Map<LocalDate, List<CreditUse>> uses = new TreeMap<>();

    private PrepaidUnits(PricingConfig config) {
        this.config = config;
        this.balances = Balances.ofUnits(config);
    }

    /**
     * What units left to pay.
     *
     * @param lines with use that units paid for taken off
     * @param uses what each invoice used, by its date
     */
    record Paid(List<Due> lines, Map<LocalDate, List<CreditUse>> uses) {}

    /** The lines after prepaid units, in the order given; units are used by billing date. */
    static Paid of(PricingConfig config, List<Due> rated) {
        PrepaidUnits units = new PrepaidUnits(config);
        if (units.balances.none()) {
            return new Paid(rated, Map.of());
        }
        List<Due> lines = new ArrayList<>(rated);
        IntStream.range(0, rated.size())
                .boxed()
                .filter(i -> rated.get(i).line().type() == LineType.USAGE)
                .sorted(Comparator.comparing(i -> rated.get(i).date()))
                .forEach(i -> lines.set(i, units.paid(rated.get(i))));
        return new Paid(lines, units.uses);
    }

    private Due paid(Due due) {
        ExpectedLine line = due.line();
        Balances.Drawn drawn = balances.draw(line.lineId(), ChargeKind.USAGE, line.service().start(), line.quantity());
        if (drawn.uses().isEmpty()) {
            return due;
        }
        uses.computeIfAbsent(due.date(), date -> new ArrayList<>()).addAll(drawn.uses());
        BigDecimal rest = line.quantity().subtract(drawn.covered());
        ExpectedLine priced = rest.signum() == 0 ? nothing(line) : priced(line, rest);
        List<String> steps = new ArrayList<>();
        drawn.uses()
                .forEach(use ->
                        steps.add(
                                use.description()
                                        + ": "
                                        + plain(use.used())
                                        + " units used, "
                                        + plain(use.left())
                                        + " left"));
        steps.add(plain(line.quantity()) + " - " + plain(drawn.covered()) + " prepaid = " + plain(rest));
        return new Due(due.date(), priced.explained(steps));
    }

    private ExpectedLine nothing(ExpectedLine line) {
        Money zero = Money.zero(config.currency());
        Explanation why = line.explanation();
        return new ExpectedLine(
                line.lineId(),
                line.priceKey(),
                line.type(),
                line.description(),
                line.service(),
                BigDecimal.ZERO,
                line.unitPrice(),
                zero,
                new Explanation(why.inputs(), why.rule(), List.of("nothing left to pay for: " + zero), why.clause()));
    }

    private ExpectedLine priced(ExpectedLine line, BigDecimal rest) {
        Charge charge =
                config.charges().stream().filter(each -> each.lineId().equals(line.lineId())).findFirst().orElseThrow();
        int n =
                IntStream.rangeClosed(1, charge.phases().size())
                        .filter(each -> charge.priceKey(each).equals(line.priceKey()))
                        .findFirst()
                        .orElseThrow();
        return LinePricing.line(config, charge, n, line.service(), rest, Proration.FULL);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
