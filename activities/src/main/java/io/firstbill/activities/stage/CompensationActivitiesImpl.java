package io.firstbill.activities.stage;

import io.firstbill.activities.adapter.billing.BillingSystem;
import io.firstbill.activities.adapter.erp.ErpSystem;
import io.firstbill.activities.effect.EffectKey;
import io.firstbill.activities.effect.EffectLedger;
import io.firstbill.activities.effect.EffectLedger.Call;
import io.firstbill.activities.effect.EffectLedger.LookUp;
import io.firstbill.activities.effect.EffectRow;
import io.firstbill.activities.store.stage.InvoiceExaminationRow;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Stage;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.Invoice.Status;
import io.firstbill.setup.SetupStep;
import io.firstbill.workflow.activity.CompensationActivities;
import io.firstbill.workflow.state.Undo;

import jakarta.inject.Singleton;

import java.util.Optional;

/**
 * Undoes what was done outside, each through the ledger and never by deleting: subscriptions end, accounts are
 * archived, drafts are voided, issued invoices credited.
 */
@Singleton
public class CompensationActivitiesImpl implements CompensationActivities {
    private static final String REASON = "Taken back by Firstbill";

    private final EffectLedger ledger;
    private final SetupObjects objects;
    private final BillingSystem billing;
    private final ErpSystem erp;
    private final StageRecords records;

    CompensationActivitiesImpl(
            EffectLedger ledger, SetupObjects objects, BillingSystem billing, ErpSystem erp, StageRecords records) {
        this.ledger = ledger;
        this.objects = objects;
        this.billing = billing;
        this.erp = erp;
        this.records = records;
    }

    @Override
    public String undo(DealId deal, Undo undo) {
        EffectKey key = EffectKey.of(deal, undo.stage(), undo.step(), undo.generation());
        return switch (undo.stage()) {
            case BILLING_SETUP -> object(key, SetupObjects.kind(undo.step()));
            case UAT -> object(key, SetupStep.Kind.ACCOUNT);
            case FIRST_INVOICE ->
                    InvoiceActivitiesImpl.ERP_INVOICE.equals(undo.step()) ? mirror(key) : invoice(deal, key, undo);
            case CONTRACT, PRICING, APPROVAL, LIVE ->
                    throw new IllegalStateException(undo.stage() + " does nothing outside that could be undone");
        };
    }

    private record Subject(String ref) {}

    private String object(EffectKey key, SetupStep.Kind kind) {
        Optional<String> ref = ledger.resolve(key, text -> objects.ref(kind, text));
        if (ref.isEmpty()) {
            return nothing(key, kind.label());
        }
        take(
                key,
                ref.get(),
                undo -> objects.ended(kind, key.text()),
                undo -> {
                    objects.end(kind, undo, ref.get());
                    return ref.get();
                });
        String done = kind == SetupStep.Kind.SUBSCRIPTION ? " cancelled" : " archived";
        return kind.label() + " " + ref.get() + done;
    }

    private String mirror(EffectKey key) {
        Optional<EffectRow> booked = ledger.find(key).filter(EffectRow::stands);
        if (booked.isEmpty()) {
            return nothing(key, "ERP invoice");
        }
        String ref = booked.get().ref();
        String note = take(key, ref, erp::reversal, undo -> erp.reverse(undo, ref, REASON));
        return "ERP invoice " + ref + " reversed by " + note;
    }

    /** Takes back the invoice that was examined: a draft is voided, an issued one credited; the gate closes first. */
    private String invoice(DealId deal, EffectKey key, Undo undo) {
        closeGate(EffectKey.of(deal, Stage.FIRST_INVOICE, InvoiceActivitiesImpl.RELEASE, undo.generation()));
        Optional<Invoice> invoice =
                records.examination(deal, undo.generation())
                        .map(InvoiceExaminationRow::invoiceRef)
                        .flatMap(billing::invoice);
        if (invoice.isEmpty() || invoice.get().status() == Status.VOID) {
            return nothing(key, "First invoice");
        }
        String ref = invoice.get().externalId();
        if (invoice.get().status() == Status.DRAFT) {
            take(key, ref, undone -> voided(ref), undone -> billing.voidInvoice(undone, ref, REASON).externalId());
            return "Draft invoice " + ref + " voided";
        }
        EffectKey credit = new EffectKey(deal, key.step() + "_credit", key.generation());
        String note = take(credit, ref, billing::credit, undone -> billing.credit(undone, ref, REASON));
        ledger.undone(key);
        return "Invoice " + invoice.get().number() + " credited by " + note;
    }

    private Optional<String> voided(String ref) {
        return billing.invoice(ref).filter(invoice -> invoice.status() == Status.VOID).map(Invoice::externalId);
    }

    private void closeGate(EffectKey release) {
        Optional<EffectRow> opened = ledger.find(release).filter(EffectRow::stands);
        if (opened.isPresent()) {
            String account = opened.get().ref();
            take(
                    release,
                    account,
                    undo -> billing.held(account) ? Optional.of(account) : Optional.empty(),
                    undo -> {
                        billing.hold(undo, account);
                        return account;
                    });
        }
    }

    private String take(EffectKey key, String ref, LookUp lookUp, Call call) {
        String taken = ledger.once(key.undo(), new Subject(ref), lookUp, call);
        ledger.undone(key);
        return taken;
    }

    private String nothing(EffectKey key, String what) {
        ledger.undone(key);
        return what + " of step " + key.step() + "-" + key.generation() + ": nothing stood, nothing to undo";
    }
}
