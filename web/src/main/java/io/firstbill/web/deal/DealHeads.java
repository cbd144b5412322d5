package io.firstbill.web.deal;

import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.StageStatus;
import io.firstbill.web.shell.Clocks;
import io.firstbill.web.shell.Clocks.Sla;
import io.firstbill.web.shell.Link;
import io.firstbill.workflow.state.StageProgress;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** Makes the top of a deal's pages. */
@Singleton
public class DealHeads {
    private final Dossiers dossiers;
    private final Strips strips;
    private final Clocks clocks;

    DealHeads(Dossiers dossiers, Strips strips, Clocks clocks) {
        this.dossiers = dossiers;
        this.strips = strips;
        this.clocks = clocks;
    }

    /** The head of the page of this deal whose tab has this label. */
    public DealHead of(HttpRequest<?> request, String id, String tab) {
        Dossier deal = dossiers.read(request, id);
        return new DealHead(
                deal,
                strips.of(deal),
                tabs(deal, tab),
                sla(deal),
                request.getParameters().getFirst("done").flatMap(Done::words).orElse(null),
                request.getParameters().getFirst("note").orElse(""));
    }

    private @Nullable Sla sla(Dossier deal) {
        StageProgress stage = deal.state().progress(deal.state().stage());
        if (deal.state().status().terminal() || stage.status() == StageStatus.DONE) {
            return null;
        }
        if (deal.state().position().onHold()) {
            return Clocks.paused("on hold");
        }
        return stage.dueAt() == null ? null : clocks.running(deal.calendar(), stage.warnAt(), stage.dueAt());
    }

    private static List<Link> tabs(Dossier deal, String current) {
        return Stream.of(
                        tab(deal, "Overview", "", current),
                        tab(deal, "Contract", "/contract", current),
                        tab(deal, "Pricing", "/pricing", current),
                        tab(deal, "Approvals", "/approvals", current),
                        tab(deal, "Billing setup", "/billing-setup", current),
                        tab(deal, "UAT", "/uat", current),
                        tab(deal, "First invoice", "/invoice", current),
                        tab(deal, "Activity", "/activity", current),
                        tab(deal, "Files", "/files", current),
                        tab(deal, "Audit", "/audit", current))
                .toList();
    }

    private static Link tab(Dossier deal, String label, String path, String current) {
        long waiting = deal.openTasks().stream().filter(task -> tab(task.stage()).equals(label)).count();
        return new Link(deal.path() + path, label, label.equals(current), waiting);
    }

    private static String tab(Stage stage) {
        return stage == Stage.APPROVAL ? "Approvals" : stage.label();
    }
}
