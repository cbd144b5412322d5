package io.firstbill.web.sla;

import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.web.shell.Clocks.Sla;

import java.time.Instant;
import java.util.List;

/**
 * The board.
 *
 * @param buckets ages, in words
 * @param lateRows the worst of the deals that are late
 * @param soonRows the next of those due soon
 */
public record SlaView(
        List<String> buckets,
        List<Line> lines,
        Cell deals,
        Cell soon,
        Cell late,
        List<Row> lateRows,
        List<Row> soonRows,
        Instant asOf) {

    /**
     * One number of the board.
     *
     * @param heat step of the scale from 0 to 6
     */
    public record Cell(long number, String href, int heat) {}

    /** One stage. */
    public record Line(String stage, Cell deals, List<Cell> ages, Cell soon, Cell late) {}

    /** One deal that is late or due soon. */
    public record Row(DealRow deal, Sla sla) {}
}
