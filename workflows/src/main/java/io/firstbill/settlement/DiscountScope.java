package io.firstbill.settlement;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.InvoiceDiscount;
import io.firstbill.period.BillingPeriod;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What one discount covers, and what of it has been used on the invoices so far. */
final class DiscountScope {
    private final InvoiceDiscount discount;
    private final String key;
    private final LocalDate from;
    private final LocalDate to;
    private Money carried;
    private int invoices;

    DiscountScope(PricingConfig config, InvoiceDiscount discount, String key) {
        this.discount = discount;
        this.key = key;
        this.from = Objects.requireNonNullElse(discount.from(), config.term().start());
        this.to = end(config, discount, from);
        this.carried = Money.zero(config.currency());
    }

    private static LocalDate end(PricingConfig config, InvoiceDiscount discount, LocalDate from) {
        Integer periods = discount.periods();
        if (periods == null) {
            return Objects.requireNonNullElse(discount.to(), config.term().end());
        }
        List<LocalDate> ends =
                config.schedule(config.billing().frequency()).periods().stream()
                        .map(BillingPeriod::end)
                        .filter(end -> end.isAfter(from))
                        .toList();
        return ends.get(Math.min(periods, ends.size()) - 1);
    }

    InvoiceDiscount discount() {
        return discount;
    }

    /** Names the discount, for example {@code invoiceDiscount.1}. */
    String key() {
        return key;
    }

    /**
     * True when the line is discounted: by its line or kind, and by the first day it pays for. A credit is not: it
     * takes the discounts of its line back.
     */
    boolean covers(Entry entry) {
        Integer most = discount.invoices();
        return entry.rated()
                && entry.takesBack() == null
                && (most == null || invoices < most)
                && (discount.lineIds().isEmpty() || discount.lineIds().contains(entry.lineId()))
                && (discount.kinds().isEmpty() || discount.kinds().contains(ChargeKind.valueOf(entry.kind().name())))
                && !entry.service().start().isBefore(from)
                && entry.service().start().isBefore(to);
    }

    /** The amount to take off now, at most what the invoice can bear; the rest is kept when it is carried. */
    Money use(Money bearable) {
        Money wanted = Objects.requireNonNull(discount.amount(), key).plus(carried);
        Money used = wanted.isGreaterThan(bearable) ? bearable : wanted;
        carried = discount.carried() ? wanted.minus(used) : carried;
        return used;
    }

    /** One more invoice has had it. */
    void countInvoice() {
        invoices++;
    }
}
