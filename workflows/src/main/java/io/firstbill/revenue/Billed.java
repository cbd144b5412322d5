package io.firstbill.revenue;

import io.firstbill.contract.ContractLine;
import io.firstbill.period.BillingPeriod;
import io.firstbill.rating.ExpectedLine;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What was invoiced of a contract line for some days.
 *
 * @param phase number of the phase it is priced by, from 1
 * @param service the days
 * @param net after discounts, without tax; below zero for a credit
 */
record Billed(int phase, BillingPeriod service, Money net) {

    /** The invoiced lines of a contract line. */
    static List<Billed> of(ContractLine line, List<ExpectedLine> invoiced) {
        return invoiced.stream()
                .filter(each -> each.lineId().equals(line.id()) && RevenuePreview.fixed(each))
                .map(each ->
                        new Billed(
                                Integer.parseInt(each.priceKey().substring(line.id().length() + 1)),
                                each.service(),
                                RevenuePreview.net(each)))
                .toList();
    }

    static BigDecimal sum(List<Billed> billed) {
        return billed.stream().map(each -> each.net().getAmount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What of it falls on days before this one, by days. */
    Billed before(LocalDate day) {
        BillingPeriod part = service.within(service.start(), day);
        long whole = ChronoUnit.DAYS.between(service.start(), service.end());
        long days = part.empty() ? 0 : ChronoUnit.DAYS.between(part.start(), part.end());
        return new Billed(phase, part, Shares.of(net, BigDecimal.valueOf(days), BigDecimal.valueOf(whole)));
    }

    /** What is left of it after {@link #before}. */
    Billed since(LocalDate day) {
        return new Billed(phase, service.within(day, service.end()), net.minus(before(day).net()));
    }
}
