package io.firstbill.revenue;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.rating.LineType;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Revenue and balances by month. */
final class RevenueSchedule {
    private RevenueSchedule() {}

    static List<RevenueMonth> months(Contract contract, List<Obligation> obligations, List<ExpectedInvoice> invoices) {
        List<ExpectedLine> lines = invoices.stream().flatMap(invoice -> invoice.lines().stream()).toList();
        NavigableMap<YearMonth, Money> fixed = new TreeMap<>();
        obligations.forEach(obligation -> Shares.add(fixed, fixed(contract, obligation, lines)));
        NavigableMap<YearMonth, Money> variable = new TreeMap<>();
        NavigableMap<YearMonth, Money> billed = new TreeMap<>();
        for (ExpectedInvoice invoice : invoices) {
            for (ExpectedLine line : invoice.lines()) {
                billed.merge(YearMonth.from(invoice.invoiceDate()), counted(line), Money::plus);
                if (!RevenuePreview.fixed(line) && line.type() != LineType.PREPAID) {
                    variable.merge(YearMonth.from(line.service().lastDay()), counted(line), Money::plus);
                }
            }
        }
        PrepaidRevenue.add(contract.overLines().credits(), invoices, variable, billed);
        return balances(fixed, variable, billed, Money.zero(contract.currency()));
    }

    /** The revenue of an obligation: its lines share what is allocated to it in proportion to what they are billed. */
    private static NavigableMap<YearMonth, Money> fixed(
            Contract contract, Obligation obligation, List<ExpectedLine> invoiced) {
        List<ContractLine> lines =
                contract.lines().stream().filter(line -> obligation.lines().contains(line.id())).toList();
        NavigableMap<YearMonth, Money> months = new TreeMap<>();
        BigDecimal toDate = BigDecimal.ZERO;
        Money taken = obligation.allocated().minus(obligation.allocated());
        for (ContractLine line : lines) {
            List<Billed> billed = Billed.of(line, invoiced);
            toDate = toDate.add(Billed.sum(billed));
            Money share = Shares.of(obligation.allocated(), toDate, obligation.billed().getAmount()).minus(taken);
            taken = taken.plus(share);
            Shares.add(months, new Recognition(contract, line, billed).of(share));
        }
        return months;
    }

    /** Discounts are already taken off the lines they cover. */
    private static Money counted(ExpectedLine line) {
        Money net = RevenuePreview.net(line);
        return line.type() == LineType.DISCOUNT ? net.minus(net) : net;
    }

    private static List<RevenueMonth> balances(
            NavigableMap<YearMonth, Money> fixed,
            NavigableMap<YearMonth, Money> variable,
            NavigableMap<YearMonth, Money> billed,
            Money zero) {
        List<YearMonth> all =
                Stream.of(fixed, variable, billed).flatMap(months -> months.keySet().stream()).sorted().toList();
        if (all.isEmpty()) {
            return List.of();
        }
        List<RevenueMonth> months = new ArrayList<>();
        Money billedToDate = zero;
        Money revenueToDate = zero;
        for (YearMonth month : RevenuePreview.between(all.getFirst(), all.getLast())) {
            Money ofFixed = fixed.getOrDefault(month, zero);
            Money ofVariable = variable.getOrDefault(month, zero);
            billedToDate = billedToDate.plus(billed.getOrDefault(month, zero));
            revenueToDate = revenueToDate.plus(ofFixed).plus(ofVariable);
            Money balance = billedToDate.minus(revenueToDate);
            months.add(
                    new RevenueMonth(
                            month,
                            ofFixed,
                            ofVariable,
                            billedToDate,
                            revenueToDate,
                            balance.isPositive() ? balance : zero,
                            balance.isNegative() ? balance.negated() : zero));
        }
        return months;
    }
}
