package io.firstbill.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What is charged for in one period, after counting, converting, rounding and taking free units off.
 *
 * @param quantity the billable units of the whole period
 * @param events the single reports behind it, in order of time, for prices that apply to each of them; empty when only
 *     a total is known
 * @param cells the same quantity by attributes, for example {@code {region=eu}}, for prices that are looked up by them;
 *     empty when nothing was reported with attributes
 * @param eventCells the attributes of each of the single reports, in the same order; empty when they have none
 */
public record Measured(
        BigDecimal quantity,
        List<BigDecimal> events,
        Map<Map<String, String>, BigDecimal> cells,
        List<Map<String, String>> eventCells) {
    public Measured {
        events = List.copyOf(events);
        cells = Map.copyOf(cells);
        eventCells = List.copyOf(eventCells);
    }

    /** Single reports whose attributes do not matter. */
    public Measured(BigDecimal quantity, List<BigDecimal> events, Map<Map<String, String>, BigDecimal> cells) {
        this(quantity, events, cells, List.of());
    }

    /** Only a total is known. */
    public static Measured of(BigDecimal quantity) {
        return new Measured(quantity, List.of(), Map.of());
    }

    /** The single reports, or the total as the only one. */
    public List<BigDecimal> eachEvent() {
        return events.isEmpty() && quantity.signum() != 0 ? List.of(quantity) : events;
    }
}
