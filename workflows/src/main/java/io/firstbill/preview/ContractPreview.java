package io.firstbill.preview;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.Contract;
import io.firstbill.document.ContractDocument;
import io.firstbill.document.Reading;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.quantity.UsageSource;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedInvoices;
import io.firstbill.rating.TermPreview;
import io.firstbill.revenue.RevenuePreview;
import io.firstbill.tax.TaxRates;
import io.firstbill.tax.TaxTable;
import io.firstbill.trail.ProofTrail;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A contract document priced whole, without storing anything.
 *
 * @param findings what is wrong or noteworthy; while one of them blocks nothing else is given
 * @param invoices by date, each line with its explanation, up to the date asked for
 * @param total of these invoices, or null while a finding blocks
 * @param value what the whole term is worth, or null while a finding blocks
 * @param revenue of the whole term, or null while a finding blocks
 * @param trail from every line to its words and back, over the whole term; its findings stop a deal, not a preview.
 *     Null while a finding blocks
 */
public record ContractPreview(
        List<Finding> findings,
        List<ExpectedInvoice> invoices,
        @Nullable Money total,
        @Nullable DealValue value,
        @Nullable RevenuePreview revenue,
        @Nullable ProofTrail trail) {
    public ContractPreview {
        findings = List.copyOf(findings);
        invoices = List.copyOf(invoices);
    }

    /** The invoices at stated quantities, whatever use was reported; with it where they have no price by themselves. */
    private static List<ExpectedInvoice> asStated(Contract contract, TermPreview term) {
        if (contract.lines().stream().noneMatch(line -> line.kind() == ChargeKind.USAGE)) {
            return term.invoices();
        }
        try {
            return ExpectedInvoices.of(PricingConfigs.derive(contract, 1));
        } catch (FirstbillException unpriced) {
            return term.invoices();
        }
    }

    /**
     * Prices a contract document.
     *
     * @param usage what was used; the quantities the contract states hold where nothing was reported
     * @param through the last invoice date wanted, or null for the whole term; value and revenue are of the whole term
     */
    public static ContractPreview of(String document, UsageSource usage, @Nullable LocalDate through) {
        return of(document, usage, through, TaxTable.EMPTY);
    }

    /**
     * Prices a contract document, with the taxes of a port where it states none.
     *
     * @param port asked for every product in the country of the party invoiced, on the days on which periods end; where
     *     it answers for some products, one it does not answer for blocks
     */
    public static ContractPreview of(String document, UsageSource usage, @Nullable LocalDate through, TaxRates port) {
        Reading reading = ContractDocument.read(document);
        TermPreview term = TermPreview.of(reading, usage, port);
        Contract contract = reading.contract();
        if (contract == null || term.total() == null) {
            return new ContractPreview(term.findings(), List.of(), null, null, null, null);
        }
        TermPreview shown = term.through(through);
        return new ContractPreview(
                term.findings(),
                shown.invoices(),
                shown.total(),
                DealValue.of(contract.served(), asStated(contract, term)),
                RevenuePreview.of(contract.served(), term.invoices()),
                ProofTrail.of(contract, term.invoices()));
    }
}
