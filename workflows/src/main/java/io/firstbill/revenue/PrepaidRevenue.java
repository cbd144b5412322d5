package io.firstbill.revenue;

import io.firstbill.contract.PrepaidCredit;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.rating.LineType;
import io.firstbill.settlement.CreditUse;
import io.firstbill.settlement.InvoiceSums;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

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
            Money price = credit.price() == null ? zero : credit.price();
            Money earned = worth(credit, price, before.add(use.used())).minus(worth(credit, price, before));
            if (credit.amount() == null) {
                revenue.merge(month, earned, Money::plus);
            } else {
                Money paid = zero.plus(use.used());
                revenue.merge(month, earned.minus(paid), Money::plus);
                billed.merge(YearMonth.from(invoice.invoiceDate()), paid.negated(), Money::plus);
            }
        }
    }

    /** What was never used is earned on the last day it could be. */
    private void expire(ExpectedLine sold) {
        PrepaidCredit credit = credit(sold.lineId());
        BigDecimal gone = used.getOrDefault(sold.lineId() + " " + sold.service().start(), BigDecimal.ZERO);
        Money price = sold.amount();
        Money rest = price.minus(worth(credit, price, gone));
        revenue.merge(YearMonth.from(sold.service().lastDay()), rest, Money::plus);
    }

    private PrepaidCredit credit(String key) {
        return credits.get(Integer.parseInt(key.substring(key.lastIndexOf('.') + 1)) - 1);
    }

    /** What so much of a grant is worth at its price. */
    private static Money worth(PrepaidCredit credit, Money price, BigDecimal part) {
        Money amount = credit.amount();
        BigDecimal units = credit.units();
        BigDecimal whole = amount != null ? amount.getAmount() : units != null ? units : BigDecimal.ONE;
        return Shares.of(price, part, whole);
    }
}
