package io.firstbill.web.invoice;

import io.firstbill.activities.store.audit.AuditRow;
import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.activities.store.stage.InvoiceExaminationRow;
import io.firstbill.activities.store.view.DealReader;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.invoice.Discrepancy;
import io.firstbill.invoice.Match;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.verification.InvoiceVerification;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.Dossier;
import io.firstbill.web.deal.SendBackOffer;
import io.firstbill.web.invoice.InvoiceView.Found;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.state.InvoiceProgress;
import io.firstbill.workflow.state.InvoiceProgress.OpenDiscrepancy;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/** Puts an examination beside the waivers asked for and granted since. */
@Singleton
class InvoiceViews {
    private static final int LOOK_BACK = 200;

    private final DealReader reader;
    private final InvoiceLines lines;

    InvoiceViews(DealReader reader, InvoiceLines lines) {
        this.reader = reader;
        this.lines = lines;
    }

    InvoiceView of(DealHead head, Visitor visitor, InvoiceProgress progress, InvoiceExaminationRow row, boolean only) {
        InvoiceVerification examined = row.document().as(InvoiceVerification.class);
        Match match = examined.match();
        List<Found> found = found(head.deal(), visitor, progress, match);
        return new InvoiceView(
                head,
                examined.invoice(),
                row.at(),
                progress.examination(),
                match.expectedTotal(),
                match.actualTotal(),
                match.difference(),
                found,
                lines.of(match, found),
                Bridges.of(match),
                progress.discrepancies().stream().filter(one -> !one.waived()).count(),
                only,
                head.deal().mine(TaskKind.VERIFY_INVOICE, visitor),
                progress.verifiedBy(),
                progress.verifiedBy() != null ? null : SendBackOffer.of(head.deal(), visitor, Stage.FIRST_INVOICE));
    }

    private List<Found> found(Dossier deal, Visitor visitor, InvoiceProgress progress, Match match) {
        List<AuditRow> story = match.agrees() ? List.of() : reader.timeline(deal.id(), Long.MAX_VALUE, LOOK_BACK);
        return match.discrepancies().stream()
                .sorted(Comparator.comparing((Discrepancy one) -> one.difference().abs()).reversed())
                .map(one -> found(deal, visitor, progress.discrepancy(one.no()), one, story))
                .toList();
    }

    private static Found found(
            Dossier deal, Visitor visitor, @Nullable OpenDiscrepancy state, Discrepancy one, List<AuditRow> story) {
        String askedBy = state == null ? null : state.askedBy();
        String grantedBy = state == null ? null : state.grantedBy();
        TaskRow task = waiver(deal, visitor, one.no());
        boolean open =
                deal.recorded() && deal.state().stage() == Stage.FIRST_INVOICE && !deal.state().status().terminal();
        return new Found(
                one.no(),
                one.type().label(),
                one.sentence(),
                one.difference(),
                askedBy,
                askedBy == null ? "" : why(story, one.no()),
                grantedBy,
                open && state != null && askedBy == null && visitor.is(Role.BILLING_OPERATIONS),
                visitor.id().equals(askedBy) ? null : task,
                one.mendedIn().label());
    }

    private static @Nullable TaskRow waiver(Dossier deal, Visitor visitor, int no) {
        return deal.openTasks().stream()
                .filter(task ->
                        task.kind() == TaskKind.GRANT_WAIVER
                                && task.subject().equals(Integer.toString(no))
                                && deal.recorded()
                                && Dossier.mayDo(task, visitor))
                .findFirst()
                .orElse(null);
    }

    private static String why(List<AuditRow> story, int no) {
        return story.stream()
                .filter(row -> row.act().equals("waiver.asked") && row.object().equals("discrepancy:" + no))
                .map(AuditRow::reason)
                .filter(reason -> reason != null)
                .findFirst()
                .orElse("");
    }
}
