package io.firstbill.revenue;

import io.firstbill.contract.PrepaidCredit;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.rating.LineType;
import io.firstbill.settlement.CreditUse;
import io.firstbill.settlement.InvoiceSums;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prepaid credit is a liability when it is sold, and earned as it is used, what is never used when it expires. Money is
 * not billed again when it pays an invoice: 1,000 of credit for 900, of which 400 pay for use of 400, are 360 earned,
 * 40 a concession, and 540 when the rest expires.
 */
final class PrepaidRevenue {
    private final List<PrepaidCredit> credits;
    private final NavigableMap<YearMonth, Money> revenue;
    private final NavigableMap<YearMonth, Money> billed;
    private final Map<String, BigDecimal> used = new TreeMap<>();

    private PrepaidRevenue(
            List<PrepaidCredit> credits,
            NavigableMap<YearMonth, Money> revenue,
            NavigableMap<YearMonth, Money> billed) {
        this.credits = credits;
        this.revenue = revenue;
        this.billed = billed;
    }

    /**
     * Adds what credits earn and what they take back of what is billed.
     *
     * @param revenue from use and what depends on it, by month
     * @param billed without tax, by month, the sale of credits among it
     */
    static void add(
            List<PrepaidCredit> credits,
            List<ExpectedInvoice> invoices,
            NavigableMap<YearMonth, Money> revenue,
            NavigableMap<YearMonth, Money> billed) {
        PrepaidRevenue prepaid = new PrepaidRevenue(credits, revenue, billed);
        invoices.forEach(prepaid::use);
        invoices.stream()
                .flatMap(invoice -> invoice.lines().stream())
                .filter(line -> line.type() == LineType.PREPAID)
                .collect(Collectors.groupingBy(prepaid::grant, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(prepaid::expire);
    }

    private void use(ExpectedInvoice invoice) {
        InvoiceSums sums = invoice.sums();
        if (sums == null) {
            return;
        }
        YearMonth month =
                invoice.lines().stream()
                        .filter(line -> line.type() == LineType.USAGE)
                        .map(line -> YearMonth.from(line.service().lastDay()))
                        .max(Comparator.naturalOrder())
                        .orElse(YearMonth.from(invoice.invoiceDate()));
        for (CreditUse use : sums.prepaid()) {
            PrepaidCredit credit = credit(use.key());
            String grant = use.grant();
            BigDecimal before = used.getOrDefault(grant, BigDecimal.ZERO);
            used.put(grant, before.add(use.used()));
            Money zero = sums.subtotal().minus(sums.subtotal());
            CurrencyUnit currency = zero.getCurrencyUnit();
            Money earned = credit.paidFor(currency, before.add(use.used())).minus(credit.paidFor(currency, before));
            if (credit.amount() == null) {
                revenue.merge(month, earned, Money::plus);
            } else {
                Money paid = zero.plus(use.used());
                revenue.merge(month, earned.minus(paid), Money::plus);
                billed.merge(YearMonth.from(invoice.invoiceDate()), paid.negated(), Money::plus);
            }
        }
    }

    /** What was never used, and not refunded, is earned on the last day it could be. */
    private void expire(List<ExpectedLine> sold) {
        ExpectedLine first = sold.getFirst();
        PrepaidCredit credit = credit(first.lineId());
        BigDecimal gone = used.getOrDefault(grant(first), BigDecimal.ZERO);
        Money paid =
                sold.stream()
                        .map(ExpectedLine::amount)
                        .reduce(Money.zero(first.amount().getCurrencyUnit()), Money::plus);
        Money rest = paid.minus(credit.paidFor(paid.getCurrencyUnit(), gone));
        revenue.merge(YearMonth.from(first.service().lastDay()), rest, Money::plus);
    }

    /** Names the grant that a line sells, tops up or refunds. */
    private String grant(ExpectedLine line) {
        return "prepaidCredit." + number(line.lineId()) + " " + line.service().start();
    }

    private PrepaidCredit credit(String key) {
        return credits.get(number(key) - 1);
    }

    private static int number(String key) {
        return Integer.parseInt(key.split("\\.", -1)[1]);
    }
}
