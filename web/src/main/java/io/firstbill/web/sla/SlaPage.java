package io.firstbill.web.sla;

import io.firstbill.activities.store.view.SlaBoard;
import io.firstbill.activities.store.view.SlaBoard.Board;
import io.firstbill.activities.store.view.SlaBoard.StageLine;
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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The board: open deals by stage and age, due soon, late. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SlaPage {
    private final Pages pages;
    private final SlaBoard board;
    private final SlaViews views;

    SlaPage(Pages pages, SlaBoard board, SlaViews views) {
        this.pages = pages;
        this.board = board;
        this.views = views;
    }

    @Get("/sla")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> sla(HttpRequest<?> request) {
        return pages.show(request, "sla/sla", views.of(board.now()));
    }

    @Get("/sla.csv")
    @Produces(Csv.MEDIA_TYPE)
    HttpResponse<String> csv() {
        Board now = board.now();
        List<Object> heads = new ArrayList<>(List.of("Stage", "Open deals"));
        heads.addAll(SlaViews.buckets());
        heads.addAll(List.of("Due soon", "Late", "As of (UTC)"));
        Csv csv = new Csv(heads.toArray());
        now.stages().forEach(line -> csv.row(row(line, now.asOf())));
        return csv.file("sla");
    }

    private static Object[] row(StageLine line, Instant asOf) {
        List<Object> row = new ArrayList<>(List.of(line.stage().label(), line.deals().number()));
        line.ages().values().forEach(count -> row.add(count.number()));
        row.addAll(List.of(line.soon().number(), line.late().number(), asOf));
        return row.toArray();
    }
}
