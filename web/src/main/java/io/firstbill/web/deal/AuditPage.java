package io.firstbill.web.deal;

import io.firstbill.activities.store.audit.AuditRepository;
import io.firstbill.activities.store.audit.AuditRow;
import io.firstbill.web.shell.Csv;
import io.firstbill.web.shell.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Who did what to a deal, before and after; never edited. The CSV holds every row and both images. */
@Controller("/deals/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditPage {
    private static final int PAGE = 100;

    private final Pages pages;
    private final DealHeads heads;
    private final Dossiers dossiers;
    private final AuditRepository audit;

    AuditPage(Pages pages, DealHeads heads, Dossiers dossiers, AuditRepository audit) {
        this.pages = pages;
        this.heads = heads;
        this.dossiers = dossiers;
        this.audit = audit;
    }

    /** A page of the audit; {@code next} is the way to later rows, or null. */
    record AuditView(DealHead head, List<AuditRow> rows, @Nullable String next) {}

    @Get("/audit")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> audit(HttpRequest<?> request, String id) {
        DealHead head = heads.of(request, id, "Audit");
        long after = request.getParameters().get("after", Long.class).orElse(0L);
        List<AuditRow> rows = audit.after(head.deal().row().id(), after, PAGE);
        @Nullable String next =
                rows.size() == PAGE ? head.deal().path() + "/audit?after=" + rows.getLast().seq() : null;
        return pages.show(request, "deal/audit", new AuditView(head, rows, next));
    }

    @Get("/audit.csv")
    @Produces(Csv.MEDIA_TYPE)
    HttpResponse<String> csv(String id) {
        Dossier deal = dossiers.read(id);
        Csv csv =
                new Csv(
                        "Number",
                        "Time (UTC)",
                        "Actor",
                        "Channel",
                        "Act",
                        "Object",
                        "What",
                        "Reason",
                        "Before",
                        "After",
                        "Request",
                        "Hash");
        audit.all(deal.row().id())
                .forEach(row ->
                        csv.row(
                                row.seq(),
                                row.at(),
                                row.actor(),
                                row.channel(),
                                row.act(),
                                row.object(),
                                row.text(),
                                row.reason(),
                                row.before() == null ? null : row.before().text(),
                                row.after() == null ? null : row.after().text(),
                                row.requestId(),
                                row.hash()));
        return csv.file("audit-" + deal.row().id());
    }
}
