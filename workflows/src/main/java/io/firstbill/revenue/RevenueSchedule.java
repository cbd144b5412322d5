package io.firstbill.revenue;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.rating.LineType;

import org.joda.money.Money;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Revenue and balances by month. */
final class RevenueSchedule {
    private RevenueSchedule() {}

    static List<RevenueMonth> months(Contract contract, List<Obligation> obligations, List<ExpectedInvoice> invoices) {
        Money zero = Money.zero(contract.currency());
        NavigableMap<YearMonth, Money> fixed = new TreeMap<>();
        obligations.forEach(obligation ->
                Recognition.of(contract, lines(contract, obligation), obligation.allocated())
                        .forEach((month, amount) -> fixed.merge(month, amount, Money::plus)));
        NavigableMap<YearMonth, Money> variable = new TreeMap<>();
        NavigableMap<YearMonth, Money> billed = new TreeMap<>();
        for (ExpectedInvoice invoice : invoices) {
            for (ExpectedLine line : invoice.lines()) {
                add(billed, YearMonth.from(invoice.invoiceDate()), counted(line));
                if (!RevenuePreview.fixed(line)) {
                    add(variable, YearMonth.from(line.service().lastDay()), counted(line));
                }
            }
        }
        return balances(fixed, variable, billed, zero);
    }

    /** Discounts are already taken off the lines they cover. */
    private static Money counted(ExpectedLine line) {
        return line.type() == LineType.DISCOUNT ? line.amount().multipliedBy(0) : RevenuePreview.net(line);
    }

    private static void add(Map<YearMonth, Money> months, YearMonth month, Money amount) {
        months.merge(month, amount, Money::plus);
    }

    private static List<ContractLine> lines(Contract contract, Obligation obligation) {
        return contract.lines().stream().filter(line -> obligation.lines().contains(line.id())).toList();
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
