package io.firstbill.web.pricing;

import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.contract.Contract;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.revenue.RevenuePreview;
import io.firstbill.trail.ProofTrail;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.Worth;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of a deal's pricing with the contract it prices, as its pages read it.
 *
 * @param row the version
 * @param contract the contract version it prices
 * @param invoices every invoice of the term, by date
 * @param trail from each line to its words and back
 */
public record PricedVersion(
        DealHead head,
        PricingVersionRow row,
        PricingConfig config,
        Contract contract,
        List<ExpectedInvoice> invoices,
        ProofTrail trail) {

    /** True when the version is the one in force. */
    public boolean inForce() {
        var pricing = head.deal().state().pricing();
        return pricing != null && pricing.version() == row.version();
    }

    /** Path of its page: that of the pricing in force, or of the version. */
    public String path() {
        String path = head.deal().path() + "/pricing";
        return inForce() ? path : path + "/versions/" + row.version();
    }

    /** Address of a term, by its JSON pointer, on the page of the contract version this prices. */
    public String termPath(String pointer) {
        return head.deal().path() + "/contract/versions/" + row.contractVersion() + "#at" + pointer.replace('/', '-');
    }

    /** Address of a term, by its JSON pointer, on the page of the proof trail. */
    public String trailPath(String pointer) {
        return path() + "/trail#" + TrailView.anchor(pointer);
    }

    /** The currency of the contract. */
    public CurrencyUnit currency() {
        return config.currency();
    }

    /** The invoices of the term together, before tax and credits. */
    public Money total() {
        return sum(invoices);
    }

    /** These invoices together, before tax and credits. */
    Money sum(List<ExpectedInvoice> some) {
        return some.stream().map(ExpectedInvoice::total).reduce(Money.zero(currency()), Money::plus);
    }

    /** What the deal is worth. */
    public Worth worth() {
        return Worth.of(contract, invoices);
    }

    /** What finance will book. */
    public RevenuePreview revenue() {
        return RevenuePreview.of(contract, invoices);
    }

    /** The first invoice on which there is something to pay; empty when the whole term is free. */
    Optional<ExpectedInvoice> first() {
        return invoices.stream().filter(invoice -> !invoice.total().isZero()).findFirst();
    }

    /** The invoice of this date. */
    Optional<ExpectedInvoice> invoice(LocalDate date) {
        return invoices.stream().filter(invoice -> invoice.invoiceDate().equals(date)).findFirst();
    }
}
