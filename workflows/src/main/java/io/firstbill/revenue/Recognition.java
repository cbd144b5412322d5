package io.firstbill.revenue;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LinePhase;
import io.firstbill.ruleset.Choice;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * When a line is earned. At once: on its day. Over time: a line whose price never changes is earned as it is invoiced,
 * each amount over its own days, so that more seats are more revenue. A price that changes, free months and discounts
 * among the changes, is straight-lined as long as nobody can leave: 12,000, 18,000 and 24,000 invoiced over three years
 * are 18,000 a year. Where the contract says otherwise it follows the invoices as well.
 */
record Recognition(Contract contract, ContractLine line, List<Billed> billed) {

    /** The amount by months; they add up to it. */
    NavigableMap<YearMonth, Money> of(Money amount) {
        Measure measure = new Measure(contract.rules().of(Choice.REVENUE_CONVENTION));
        if (amount.isZero()) {
            return new TreeMap<>();
        }
        if (line.revenue() == null ? !line.repeats() : line.revenue().atOnce()) {
            return atOnce(amount);
        }
        if (!line.repeats()) {
            return measure.spread(amount, measure.of(line.phases().getFirst().from(), contract.term().end()));
        }
        boolean invoiced = Billed.sum(billed).signum() != 0;
        if (invoiced && (priceNeverChanges() || contract.rules().is(Choice.PRICE_RAMPS, "AS_PRICED"))) {
            return asInvoiced(measure, billed, amount);
        }
        LocalDate free = firmTo();
        if (!invoiced || !free.isBefore(contract.term().end())) {
            return straight(measure, billed, contract.term().end()).of(amount);
        }
        List<Billed> firm = billed.stream().map(each -> each.before(free)).toList();
        List<Billed> later = billed.stream().map(each -> each.since(free)).toList();
        Money first = Shares.of(amount, Billed.sum(firm), Billed.sum(billed));
        NavigableMap<YearMonth, Money> months = straight(measure, firm, free).of(first);
        Shares.add(months, asInvoiced(measure, later, amount.minus(first)));
        return months;
    }

    /** From when on the customer may leave; the end of the term when nobody may. */
    private LocalDate firmTo() {
        LocalDate stated = line.revenue() == null ? null : line.revenue().firmTo();
        return stated == null ? contract.term().end() : stated;
    }

    private StraightLine straight(Measure measure, List<Billed> lines, LocalDate until) {
        return new StraightLine(
                measure, line.phases(), lines, contract.rules().of(Choice.CONTRACT_MODIFICATIONS), until);
    }

    /** One price for all days, and every day invoiced at it. */
    private boolean priceNeverChanges() {
        return line.phases().stream().map(LinePhase::charge).distinct().count() == 1
                && contract.freePeriod() == null
                && contract.overLines().discounts().isEmpty();
    }

    /** Each part on the first day of its phase. */
    private NavigableMap<YearMonth, Money> atOnce(Money amount) {
        NavigableMap<YearMonth, BigDecimal> weights = new TreeMap<>();
        for (Billed each : billed) {
            YearMonth month = YearMonth.from(line.phases().get(each.phase() - 1).from());
            weights.merge(month, each.net().getAmount(), BigDecimal::add);
        }
        if (Shares.sum(weights).signum() == 0) {
            weights.clear();
            weights.put(YearMonth.from(line.phases().getFirst().from()), BigDecimal.ONE);
        }
        return new Measure("DAILY").spread(amount, weights);
    }

    /** Each invoiced amount over its own days, in proportion where more or less is allocated than was invoiced. */
    private static NavigableMap<YearMonth, Money> asInvoiced(Measure measure, List<Billed> lines, Money amount) {
        BigDecimal whole = Billed.sum(lines);
        BigDecimal toDate = BigDecimal.ZERO;
        Money taken = amount.minus(amount);
        NavigableMap<YearMonth, Money> months = new TreeMap<>();
        for (Billed each : lines) {
            toDate = toDate.add(each.net().getAmount());
            Money share = Shares.of(amount, toDate, whole).minus(taken);
            taken = taken.plus(share);
            Shares.add(months, measure.spread(share, measure.of(each.service().start(), each.service().end())));
        }
        return months;
    }
}
