package io.firstbill.activities.stage;

import io.firstbill.activities.adapter.Held;
import io.firstbill.activities.adapter.billing.BillingSystem;
import io.firstbill.activities.adapter.erp.ErpSystem;
import io.firstbill.activities.effect.EffectKey;
import io.firstbill.activities.effect.EffectLedger;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Stage;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.invoice.Discrepancy;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.Invoice.Status;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.verification.InvoiceVerification;
import io.firstbill.verification.TolerancePolicy;
import io.firstbill.workflow.activity.InvoiceActivities;
import io.firstbill.workflow.state.InvoiceProgress;
import io.firstbill.workflow.state.InvoiceProgress.OpenDiscrepancy;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Examines the first invoice while it is a draft, lets it leave once it is verified, and books it in ERP. */
@Singleton
public class InvoiceActivitiesImpl implements InvoiceActivities {
    /** The step that issues the verified invoice. */
    static final String INVOICE = "invoice";

    /** The step that opens the gate for the invoices after it. */
    static final String RELEASE = "release";

    /** The step that books the invoice in ERP. */
    static final String ERP_INVOICE = "erp_invoice";

    private final PricedDeals deals;
    private final SetupLedger setup;
    private final EffectLedger ledger;
    private final BillingSystem billing;
    private final ErpSystem erp;
    private final StageRecords records;

    InvoiceActivitiesImpl(
            PricedDeals deals,
            SetupLedger setup,
            EffectLedger ledger,
            BillingSystem billing,
            ErpSystem erp,
            StageRecords records) {
        this.deals = deals;
        this.setup = setup;
        this.ledger = ledger;
        this.billing = billing;
        this.erp = erp;
        this.records = records;
    }

    @Override
    public LocalDate expect(DealId deal, int pricingVersion) {
        ExpectedInvoice first = first(deal, deals.read(deal, pricingVersion));
        records.keepExpected(
                deal,
                pricingVersion,
                first.invoiceDate(),
                first.total().getCurrencyUnit().getCode(),
                first.total().getAmount());
        return first.invoiceDate();
    }

    @Override
    public InvoiceProgress examine(DealId deal, int pricingVersion, String invoiceRef, int examination) {
        Priced priced = deals.read(deal, pricingVersion);
        var verification =
                InvoiceVerification.of(
                        priced.config(),
                        first(deal, priced),
                        invoice(invoiceRef),
                        priced.model().account(),
                        TolerancePolicy.ZERO);
        int discrepancies = verification.match().discrepancies().size();
        var kept =
                records.keepExamination(
                        deal,
                        examination,
                        pricingVersion,
                        invoiceRef,
                        verification.hash(),
                        discrepancies,
                        verification);
        InvoiceVerification stored = kept.document().as(InvoiceVerification.class);
        return new InvoiceProgress(kept.invoiceRef(), examination, kept.hash(), open(stored.open()), null);
    }

    private static List<OpenDiscrepancy> open(List<Discrepancy> found) {
        return found.stream().map(discrepancy -> new OpenDiscrepancy(discrepancy.no(), null, null)).toList();
    }

    @Override
    public void issue(DealId deal, String invoiceRef, int generation) {
        ledger.once(
                EffectKey.of(deal, Stage.FIRST_INVOICE, INVOICE, generation),
                new Subject(invoiceRef),
                key ->
                        billing.invoice(invoiceRef)
                                .filter(invoice -> invoice.status() == Status.ISSUED)
                                .map(Invoice::externalId),
                key -> billing.finalise(key, invoiceRef).externalId());
        String account = setup.ref(deal, "account");
        ledger.once(
                EffectKey.of(deal, Stage.FIRST_INVOICE, RELEASE, generation),
                new Subject(account),
                key -> billing.held(account) ? Optional.empty() : Optional.of(account),
                key -> {
                    billing.release(key, account);
                    return account;
                });
    }

    @Override
    public void mirror(DealId deal, String invoiceRef, int generation) {
        Invoice issued = invoice(invoiceRef);
        String number = issued.number();
        if (issued.status() != Status.ISSUED || number == null) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW,
                    "Invoice " + invoiceRef + " is " + issued.status() + " in billing; only an issued one is booked.");
        }
        String customer = setup.ref(deal, "erp_customer");
        EffectKey key = EffectKey.of(deal, Stage.FIRST_INVOICE, ERP_INVOICE, generation);
        ledger.once(
                key,
                new Subject(number),
                text -> erp.invoice(number).map(Held::ref),
                text -> erp.mirror(text, customer, issued));
        readBack(issued, number);
        ledger.verified(
                List.of(
                        EffectKey.of(deal, Stage.FIRST_INVOICE, INVOICE, generation),
                        EffectKey.of(deal, Stage.FIRST_INVOICE, RELEASE, generation),
                        key));
    }

    private void readBack(Invoice issued, String number) {
        Invoice mirror = erp.invoice(number).map(Held::model).orElseThrow(() -> differs(number, "nothing"));
        if (mirror.total().compareTo(issued.total()) != 0
                || mirror.lines().size() != issued.lines().size()
                || !mirror.dueDate().equals(issued.dueDate())) {
            throw differs(number, mirror.total() + " due " + mirror.dueDate());
        }
    }

    private static FirstbillException differs(String number, String what) {
        return new FirstbillException(
                FailureCode.EXTERNAL_CONTRACT,
                "ERP holds " + what + " for invoice " + number + ", which is not what was sent. Correct it there.");
    }

    private record Subject(String ref) {}

    private Invoice invoice(String invoiceRef) {
        return billing.invoice(invoiceRef)
                .orElseThrow(() ->
                        new FirstbillException(
                                FailureCode.NOT_FOUND, "Billing does not know invoice " + invoiceRef + "."));
    }

    private static ExpectedInvoice first(DealId deal, Priced priced) {
        return priced.expected().stream()
                .filter(invoice -> !invoice.total().isZero())
                .findFirst()
                .orElseThrow(() ->
                        new FirstbillException(
                                FailureCode.NOT_POSSIBLE_NOW,
                                "Nothing is ever to pay under the contract of "
                                        + deal
                                        + ", so it has no first invoice."
                                        + " Send it back to pricing or cancel it."));
    }
}
