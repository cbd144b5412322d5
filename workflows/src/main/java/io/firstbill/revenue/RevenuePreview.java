package io.firstbill.revenue;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.rating.LineType;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The revenue of the whole term, before anything is booked.
 *
 * <p>Example: 90,000 for a subscription (stand-alone 72,000), an implementation (18,000) and training (10,000) is
 * allocated 64,800, 16,200 and 9,000, however it is invoiced.
 *
 * @param transactionPrice fixed amounts of the term, without tax and use
 * @param obligations in the order of the contract lines
 * @param months from the first revenue or invoice to the last; the fixed revenue adds up to the transaction price, and
 *     all of it to everything invoiced, where prepaid money counts when it is sold and not when it pays
 */
public record RevenuePreview(Money transactionPrice, List<Obligation> obligations, List<RevenueMonth> months) {
    public RevenuePreview {
        obligations = List.copyOf(obligations);
        months = List.copyOf(months);
    }

    /** The preview of a contract with all its invoices. */
    public static RevenuePreview of(Contract contract, List<ExpectedInvoice> all) {
        List<ExpectedInvoice> invoices = WithoutTax.of(contract, all);
        Money zero = Money.zero(contract.currency());
        Map<String, Money> billed = new LinkedHashMap<>();
        for (ExpectedInvoice invoice : invoices) {
            invoice.lines().stream()
                    .filter(RevenuePreview::fixed)
                    .forEach(line -> billed.merge(line.lineId(), net(line), Money::plus));
        }
        List<ContractLine> lines = contract.lines().stream().filter(line -> line.kind() != ChargeKind.USAGE).toList();
        Money price = lines.stream().map(line -> billed.getOrDefault(line.id(), zero)).reduce(zero, Money::plus);
        List<Obligation> obligations = allocated(price, obligations(lines, billed, zero));
        return new RevenuePreview(price, obligations, RevenueSchedule.months(contract, obligations, invoices));
    }

    /** True for what the contract fixes; use, and what depends on it, is variable. */
    static boolean fixed(ExpectedLine line) {
        return line.type() == LineType.RECURRING || line.type() == LineType.ONE_TIME;
    }

    /** A line after the invoice discounts that fall on it. */
    static Money net(ExpectedLine line) {
        return line.net() == null ? line.amount() : line.net();
    }

    private static List<Obligation> obligations(List<ContractLine> lines, Map<String, Money> billed, Money zero) {
        Map<String, Obligation> byName = new LinkedHashMap<>();
        for (ContractLine line : lines) {
            Money own = billed.getOrDefault(line.id(), zero);
            Money stated = line.revenue() == null ? null : line.revenue().standAlonePrice();
            String name = Obligation.of(line);
            byName.merge(
                    name,
                    new Obligation(name, List.of(line.id()), stated == null ? own : stated, own, zero),
                    RevenuePreview::together);
        }
        return List.copyOf(byName.values());
    }

    private static Obligation together(Obligation one, Obligation other) {
        List<String> lines = new ArrayList<>(one.lines());
        lines.addAll(other.lines());
        return new Obligation(
                one.name(),
                lines,
                one.standAlonePrice().plus(other.standAlonePrice()),
                one.billed().plus(other.billed()),
                one.allocated());
    }

    /** By stand-alone selling prices, each rounded, the last one taking what is left, so that they add up. */
    private static List<Obligation> allocated(Money price, List<Obligation> obligations) {
        BigDecimal sum =
                obligations.stream()
                        .map(obligation -> obligation.standAlonePrice().getAmount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Obligation> allocated = new ArrayList<>();
        Money left = price;
        for (Obligation obligation : obligations) {
            boolean last = allocated.size() == obligations.size() - 1;
            Money part = last || sum.signum() == 0 ? left : part(price, obligation, sum);
            left = left.minus(part);
            allocated.add(obligation.with(part));
        }
        return allocated;
    }

    private static Money part(Money price, Obligation obligation, BigDecimal sum) {
        return Money.of(
                price.getCurrencyUnit(),
                price.getAmount()
                        .multiply(obligation.standAlonePrice().getAmount())
                        .divide(sum, MathContext.DECIMAL128),
                RoundingMode.HALF_UP);
    }

    /** The months from one to another, both included. */
    static List<YearMonth> between(YearMonth first, YearMonth last) {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }
}
