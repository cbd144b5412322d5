package io.firstbill.web.sla;

import io.firstbill.activities.store.view.AgeBucket;
import io.firstbill.activities.store.view.DealList;
import io.firstbill.activities.store.view.SlaBoard.Board;
import io.firstbill.activities.store.view.SlaBoard.Count;
import io.firstbill.activities.store.view.SlaBoard.StageLine;
import io.firstbill.web.deal.DealsFilter;
import io.firstbill.web.deal.Zones;
import io.firstbill.web.shell.Clocks;
import io.firstbill.web.sla.SlaView.Cell;
import io.firstbill.web.sla.SlaView.Line;
import io.firstbill.web.sla.SlaView.Row;

import jakarta.inject.Singleton;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Puts the board together: each number with the deals it counts. */
@Singleton
class SlaViews {
    private static final int STEPS = 6;
    private static final int SHOWN = 10;

    private final DealList deals;
    private final Clocks clocks;
    private final Zones zones;

    SlaViews(DealList deals, Clocks clocks, Zones zones) {
        this.deals = deals;
        this.clocks = clocks;
        this.zones = zones;
    }

    SlaView of(Board board) {
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
                Arrays.stream(AgeBucket.values())
                        .map(bucket -> cell(Objects.requireNonNull(line.ages().get(bucket)), most))
                        .toList(),
                cell(line.soon(), 0),
                cell(line.late(), 0));
    }

    private static Cell cell(Count count, long most) {
        int heat = most == 0 ? 0 : Math.toIntExact((count.number() * STEPS + most - 1) / most);
        return new Cell(count.number(), DealsFilter.href(count.rows()), heat);
    }

    /** The ages by which deals are counted, in words. */
    static List<String> buckets() {
        return Arrays.stream(AgeBucket.values()).map(AgeBucket::label).toList();
    }
}
