package io.firstbill.workflow.stage;

import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.InvoiceDrafted;
import io.firstbill.workflow.message.Refusal;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.InvoiceProgress;
import io.firstbill.workflow.state.InvoiceProgress.OpenDiscrepancy;
import io.firstbill.workflow.state.Tasks;

import java.time.Instant;
import java.util.List;

/** Waits for the first invoice, has it examined and verified while it is a draft, then lets it leave. */
public final class FirstInvoiceStage implements DealStage {
    static final String INVOICE = "invoice";
    static final String ERP_INVOICE = "erp_invoice";

    @Override
    public Stage stage() {
        return Stage.FIRST_INVOICE;
    }

    /** The clock runs from the draft: nobody can hurry the calendar. */
    @Override
    public boolean clockFromEntry() {
        return false;
    }

    @Override
    public StageOutcome run(DealRun deal) {
        if (deal.state().invoice() == null) {
            awaitDraft(deal);
        }
        if (Refusals.present(deal.state().invoice()).examination() == 0) {
            examine(deal, Refusals.present(deal.state().invoice()).invoiceRef());
        }
        openTask(deal);
        deal.until(s -> Refusals.present(s.invoice()).verifiedBy() != null);
        issue(deal, Refusals.present(deal.state().invoice()).invoiceRef());
        return new StageOutcome.Done();
    }

    private static void awaitDraft(DealRun deal) {
        var id = deal.state().deal();
        var pricing = Refusals.present(deal.state().pricing()).version();
        var date = deal.calls().expectation(a -> a.expect(id, pricing));
        deal.change(deal.state(), "invoice.expected", "invoice", "First invoice expected with date " + date);
        deal.until(s -> s.invoice() != null);
    }

    private static void examine(DealRun deal, String invoice) {
        var id = deal.state().deal();
        var pricing = Refusals.present(deal.state().pricing()).version();
        var visit = deal.state().progress(Stage.FIRST_INVOICE).visits();
        deal.change(Undos.register(deal.state(), Stage.FIRST_INVOICE, INVOICE, visit));
        deal.startClock();
        deal.checkpoint();
        var examined = deal.calls().invoiceReads().examine(id, pricing, invoice, visit);
        deal.change(
                deal.state().withInvoice(examined),
                "invoice.examined",
                "invoice:" + invoice,
                "First invoice examined: " + examined.discrepancies().size() + " discrepancies");
    }

    private static void openTask(DealRun deal) {
        var invoice = Refusals.present(deal.state().invoice());
        if (invoice.verifiedBy() == null) {
            deal.change(
                    Tasks.open(
                            deal.state(),
                            TaskKind.VERIFY_INVOICE,
                            Role.BILLING_OPERATIONS,
                            invoice.invoiceRef(),
                            invoice.hash(),
                            DealRun.now()));
        }
    }

    private static void issue(DealRun deal, String invoice) {
        var id = deal.state().deal();
        var visit = deal.state().progress(Stage.FIRST_INVOICE).visits();
        deal.change(Undos.register(deal.state(), Stage.FIRST_INVOICE, ERP_INVOICE, visit));
        deal.checkpoint();
        deal.calls().invoice().issue(id, invoice, visit);
        deal.calls().invoiceMirror().mirror(id, invoice, visit);
        deal.change(deal.state(), "invoice.issued", "invoice:" + invoice, "First invoice issued and mirrored in ERP");
    }

    /** Takes the billing system's word that the first invoice stands; a repeat changes nothing. */
    public static void drafted(DealRun deal, InvoiceDrafted event) {
        var waiting = deal.state().stage() == Stage.FIRST_INVOICE && deal.state().invoice() == null;
        if (!waiting || deal.state().took(event.eventId())) {
            return;
        }
        var fresh = new InvoiceProgress(event.invoiceRef(), 0, "", List.of(), null);
        deal.change(
                deal.state().withInvoice(fresh).remember(event.eventId()),
                "invoice.drafted",
                "invoice:" + event.invoiceRef(),
                "Billing drafted the first invoice");
    }

    @Override
    public void check(DealState state, Act act) {
        switch (act) {
            case Act.VerifyInvoice verify -> checkVerification(Refusals.present(state.invoice()));
            case Act.RequestWaiver request -> checkRequest(state, request);
            case Act.DecideWaiver decide -> checkWaiver(state, decide);
            default -> throw Refusal.notNow(Refusals.otherStage(state));
        }
    }

    private static void checkVerification(InvoiceProgress invoice) {
        if (!invoice.clean()) {
            var open = invoice.discrepancies().stream().filter(d -> !d.waived()).count();
            throw Refusal.notNow(
                    open + " discrepancies are neither mended nor waived. Have them waived, or send the deal back.");
        }
    }

    private static void checkRequest(DealState state, Act.RequestWaiver act) {
        Refusals.role(act.by(), Role.BILLING_OPERATIONS, "ask for a waiver");
        Refusals.reason(act.reason(), "ask for a waiver");
        var invoice = Refusals.present(state.invoice());
        var discrepancy = invoice.discrepancy(act.discrepancy());
        if (discrepancy == null) {
            throw Refusal.invalid("The invoice has no discrepancy " + act.discrepancy() + ".");
        }
        if (discrepancy.askedBy() != null) {
            throw Refusal.stale("A waiver was asked for by " + discrepancy.askedBy() + ".");
        }
    }

    private static void checkWaiver(DealState state, Act.DecideWaiver act) {
        Refusals.reason(act.reason(), "decide on the waiver");
        var discrepancy = discrepancy(state, act);
        if (act.by().user().equals(discrepancy.askedBy())) {
            throw Refusal.duties("You asked for this waiver, so a second person must decide on it.");
        }
    }

    private static OpenDiscrepancy discrepancy(DealState state, Act.DecideWaiver act) {
        var task = Refusals.task(state, act.taskId());
        var invoice = Refusals.present(state.invoice());
        return Refusals.present(invoice.discrepancy(Integer.parseInt(task.subject())));
    }

    @Override
    public Taken take(DealState state, Act act, Instant now) {
        var invoice = Refusals.present(state.invoice());
        return switch (act) {
            case Act.VerifyInvoice verify -> verify(state, invoice, verify, now);
            case Act.RequestWaiver request -> request(state, invoice, request, now);
            case Act.DecideWaiver decide -> decide(state, invoice, decide, now);
            default -> throw Refusal.notNow(Refusals.otherStage(state));
        };
    }

    private static Taken verify(DealState state, InvoiceProgress invoice, Act.VerifyInvoice act, Instant now) {
        var user = act.by().user();
        return new Taken(
                Tasks.close(state.withInvoice(invoice.verified(user)), act.taskId(), "verified", user, now),
                "invoice.verified",
                "invoice:" + invoice.invoiceRef(),
                "First invoice verified");
    }

    private static Taken request(DealState state, InvoiceProgress invoice, Act.RequestWaiver act, Instant now) {
        var asked = new OpenDiscrepancy(act.discrepancy(), act.by().user(), null);
        var next =
                Tasks.open(
                        state.withInvoice(invoice.with(asked)),
                        TaskKind.GRANT_WAIVER,
                        Role.BILLING_OPERATIONS,
                        Integer.toString(act.discrepancy()),
                        invoice.hash(),
                        now);
        return new Taken(
                next,
                "waiver.asked",
                "discrepancy:" + act.discrepancy(),
                "Waiver of discrepancy " + act.discrepancy() + " asked for");
    }

    private static Taken decide(DealState state, InvoiceProgress invoice, Act.DecideWaiver act, Instant now) {
        var user = act.by().user();
        var open = discrepancy(state, act);
        var decided =
                new OpenDiscrepancy(open.no(), act.granted() ? open.askedBy() : null, act.granted() ? user : null);
        var result = act.granted() ? "granted" : "refused";
        return new Taken(
                Tasks.close(state.withInvoice(invoice.with(decided)), act.taskId(), result, user, now),
                "waiver." + result,
                "discrepancy:" + open.no(),
                "Waiver of discrepancy " + open.no() + " " + result);
    }
}
