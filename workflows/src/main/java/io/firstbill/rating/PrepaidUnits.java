package io.firstbill.rating;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.RatedLine;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.Proration;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.Meter;
import io.firstbill.quantity.QuantityRule;
import io.firstbill.settlement.Balances;
import io.firstbill.settlement.CreditUse;
import io.firstbill.settlement.Movements;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Use that prepaid units pay for: the units are taken off the quantity, and the rest is rated as the line says, by
 * period, day, hour, event, row or longer window. 3,500 used and 2,700 left is 800 at the price of the line. Units go
 * to invoices in order of their dates and to lines in order of the contract.
 */
final class PrepaidUnits {
    private final PricingConfig config;
    private final Meters usage;
    private final Balances balances;
    private final Map<String, Drawn> drawn = new HashMap<>();
    private final Map<LocalDate, List<CreditUse>> uses = new TreeMap<>();

    private PrepaidUnits(PricingConfig config, Meters usage) {
        this.config = config;
        this.usage = usage;
        this.balances = Balances.ofUnits(config);
    }

    /**
     * What units left to pay.
     *
     * @param lines with use that units paid for taken off
     * @param uses what each invoice used, by its date
     * @param movements what was bought for it, and what is left
     */
    record Paid(List<Due> lines, Map<LocalDate, List<CreditUse>> uses, Movements movements) {}

    /** The lines of one phase in one period, which are rated together. */
    private record Rating(LocalDate date, String lineId, String priceKey, BillingPeriod service) {
        static Rating of(Due due) {
            ExpectedLine line = due.line();
            return new Rating(due.date(), line.lineId(), line.priceKey(), line.service());
        }
    }

    /** Draws for one line: what it took since the uses were last read, and of its windows. */
    private final class Drawn extends Drawdown {
        private final String lineId;
        private LocalDate day = LocalDate.MIN;
        private BigDecimal covered = BigDecimal.ZERO;
        private final Map<String, CreditUse> uses = new LinkedHashMap<>();

        private Drawn(String lineId) {
            this.lineId = lineId;
        }

        void begin(LocalDate first) {
            day = first;
            covered = BigDecimal.ZERO;
            uses.clear();
        }

        @Override
        BigDecimal covered(BigDecimal wanted) {
            Balances.Drawn taken = balances.draw(lineId, ChargeKind.USAGE, day, wanted);
            taken.uses().forEach(use -> uses.merge(use.grant(), use, CreditUse::then));
            covered = covered.add(taken.covered());
            return taken.covered();
        }
    }

    /** The lines after prepaid units, in the order given; units are used by billing date. */
    static Paid of(PricingConfig config, List<Due> rated, Meters usage) {
        PrepaidUnits units = new PrepaidUnits(config, usage);
        if (units.balances.none()) {
            return new Paid(rated, Map.of(), Movements.NONE);
        }
        Map<Rating, List<Due>> ratings = new LinkedHashMap<>();
        rated.stream()
                .filter(due -> due.line().type() == LineType.USAGE)
                .forEach(due -> ratings.computeIfAbsent(Rating.of(due), any -> new ArrayList<>()).add(due));
        Map<Rating, List<Due>> paid = new HashMap<>();
        UseByDay byDay = UseByDay.ofQuantity(config, usage);
        TreeMap<LocalDate, List<Rating>> invoices = new TreeMap<>();
        ratings.keySet().forEach(one -> invoices.computeIfAbsent(one.date(), any -> new ArrayList<>()).add(one));
        invoices.forEach((date, together) -> {
            together.forEach(one -> paid.put(one, units.paid(one, ratings.getOrDefault(one, List.of()))));
            List<CreditUse> used = units.balances.close(date, byDay, units.uses.getOrDefault(date, List.of()));
            if (!used.isEmpty()) {
                units.uses.put(date, used);
            }
        });
        List<Due> lines = new ArrayList<>();
        for (Due due : rated) {
            if (due.line().type() != LineType.USAGE) {
                lines.add(due);
            } else if (ratings.remove(Rating.of(due)) != null) {
                lines.addAll(paid.getOrDefault(Rating.of(due), List.of()));
            }
        }
        return new Paid(lines, units.uses, units.balances.movements());
    }

    private List<Due> paid(Rating rating, List<Due> before) {
        Charge charge =
                config.charges().stream().filter(c -> c.lineId().equals(rating.lineId())).findFirst().orElseThrow();
        int n = 1;
        while (!charge.priceKey(n).equals(rating.priceKey())) {
            n++;
        }
        ChargePhase phase = charge.phases().get(n - 1);
        Drawn draws = drawn.computeIfAbsent(rating.lineId(), id -> new Drawn(id));
        draws.begin(rating.service().start());
        BillingPeriod whole = whole(charge, phase, rating.service());
        ChargeTime time = new ChargeTime(config, charge);
        Meter known = LateUse.known(time, rating.service().start(), rating.date(), usage.of(charge));
        List<RatedLine> rest = UsageRating.rate(config, charge, phase, whole, known, draws);
        boolean used = !draws.uses.isEmpty();
        if (!used && charge.counting().stretch() != QuantityRule.Stretch.CUMULATIVE) {
            return before;
        }
        uses.computeIfAbsent(rating.date(), date -> new ArrayList<>()).addAll(draws.uses.values());
        List<ExpectedLine> lines = new ArrayList<>();
        for (RatedLine line : rest) {
            lines.add(LinePricing.line(config, charge, n, rating.service(), Proration.FULL, line));
        }
        List<Due> after = new ArrayList<>();
        for (Due due : before) {
            ExpectedLine line = matching(due.line(), lines);
            after.add(new Due(due.date(), used && after.isEmpty() ? line.explained(steps(draws, before)) : line));
        }
        return after;
    }

    /** The days of the phase in the period of these days, free ones at its ends among them, as they were rated. */
    private BillingPeriod whole(Charge charge, ChargePhase phase, BillingPeriod paid) {
        ChargeTime time = new ChargeTime(config, charge);
        return time.slots().stream()
                .filter(slot -> time.used(slot, phase).equals(paid))
                .map(slot -> time.served(slot).within(phase.from(), phase.to()))
                .findFirst()
                .orElse(paid);
    }

    private ExpectedLine matching(ExpectedLine was, List<ExpectedLine> lines) {
        return lines.stream()
                .filter(line -> line.description().equals(was.description()))
                .findFirst()
                .orElseGet(() -> nothing(was));
    }

    private static List<String> steps(Drawn draws, Collection<Due> before) {
        List<String> steps = new ArrayList<>();
        for (CreditUse use : draws.uses.values()) {
            String left = use.left().signum() < 0 ? "more is bought" : plain(use.left()) + " left";
            steps.add(use.description() + ": " + plain(use.used()) + " units used, " + left);
        }
        BigDecimal used = before.stream().map(due -> due.line().quantity()).reduce(BigDecimal.ZERO, BigDecimal::add);
        steps.add(plain(used) + " - " + plain(draws.covered) + " prepaid = " + plain(used.subtract(draws.covered)));
        return steps;
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

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
