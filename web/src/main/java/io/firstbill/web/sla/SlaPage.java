package io.firstbill.web.sla;

import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.activities.store.view.AgeBucket;
import io.firstbill.activities.store.view.DealList;
import io.firstbill.activities.store.view.SlaBoard;
import io.firstbill.activities.store.view.SlaBoard.Board;
import io.firstbill.activities.store.view.SlaBoard.Count;
import io.firstbill.activities.store.view.SlaBoard.StageLine;
import io.firstbill.web.deal.DealsFilter;
import io.firstbill.web.deal.Zones;
import io.firstbill.web.shell.Clocks;
import io.firstbill.web.shell.Clocks.Sla;
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
import java.util.Objects;

/** The board: open deals by stage and age, due soon, late. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SlaPage {
    private static final int STEPS = 6;
    private static final int SHOWN = 10;

    private final Pages pages;
    private final SlaBoard board;
    private final DealList deals;
    private final Clocks clocks;
    private final Zones zones;

    SlaPage(Pages pages, SlaBoard board, DealList deals, Clocks clocks, Zones zones) {
        this.pages = pages;
        this.board = board;
        this.deals = deals;
        this.clocks = clocks;
        this.zones = zones;
    }

    /**
     * One number of the board.
     *
     * @param heat step of the scale from 0 to 6
     */
    record Cell(long number, String href, int heat) {}

    /** One stage. */
    record Line(String stage, Cell deals, List<Cell> ages, Cell soon, Cell late) {}

    /** The board. */
    record SlaView(
            List<String> buckets,
            List<Line> lines,
            Cell deals,
            Cell soon,
            Cell late,
            List<Row> lateRows,
            List<Row> soonRows,
            Instant asOf) {}

    /** One deal that is late or due soon. */
    record Row(DealRow deal, Sla sla) {}

    @Get("/sla")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> sla(HttpRequest<?> request) {
        return pages.show(request, "sla/sla", view(board.now()));
    }

    @Get("/sla.csv")
    @Produces(Csv.MEDIA_TYPE)
    HttpResponse<String> csv() {
        Board now = board.now();
        List<Object> heads = new ArrayList<>(List.of("Stage", "Open deals"));
        heads.addAll(buckets());
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

    private SlaView view(Board board) {
        long most =
                board.stages().stream()
                        .flatMap(line -> line.ages().values().stream())
                        .mapToLong(Count::number)
                        .max()
                        .orElse(0);
        return new SlaView(
                buckets(),
                board.stages().stream().map(line -> line(line, most)).toList(),
                cell(board.deals(), 0),
                cell(board.soon(), 0),
                cell(board.late(), 0),
                rows(board.late()),
                rows(board.soon()),
                board.asOf());
    }

    private List<Row> rows(Count count) {
        return deals.page(count.rows(), DealList.Order.DUE, null, SHOWN).rows().stream()
                .map(row -> new Row(row, clocks.running(zones.of(row.id()), row.warnAt(), row.dueAt())))
                .toList();
    }

    private static Line line(StageLine line, long most) {
        return new Line(
                line.stage().label(),
                cell(line.deals(), 0),
                java.util.Arrays.stream(AgeBucket.values())
                        .map(bucket -> cell(Objects.requireNonNull(line.ages().get(bucket)), most))
                        .toList(),
                cell(line.soon(), 0),
                cell(line.late(), 0));
    }

    private static Cell cell(Count count, long most) {
        int heat = most == 0 ? 0 : Math.toIntExact((count.number() * STEPS + most - 1) / most);
        return new Cell(count.number(), DealsFilter.href(count.rows()), heat);
    }

    private static List<String> buckets() {
        return java.util.Arrays.stream(AgeBucket.values()).map(AgeBucket::label).toList();
    }
}
