package io.firstbill.quantity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;

/**
 * How high a level stood in a stretch of time, and for how long.
 *
 * <p>Example: 2 units from the first of a month of 30 days and 7 from the 16th are 2 for 15 days and 7 for 15 days; the
 * highest is 7.
 *
 * @param each the levels in the order in which they were first reached; their times fill the stretch
 * @param highest the highest, of each combination of attributes by itself
 */
public record Levels(List<Standing> each, Measured highest) {
    /**
     * A level and how long it stood, in one piece or several.
     *
     * @param level billable units
     * @param time civil time: a day has 86,400 seconds also when clocks change
     */
    public record Standing(Measured level, Duration time) {}

    public Levels {
        each = List.copyOf(each);
    }

    /** One level for all of this time. */
    public static Levels of(BigDecimal billable, Duration time) {
        Measured level = Measured.of(billable);
        return new Levels(List.of(new Standing(level, time)), level);
    }

    /** The levels of these series in {@code [from, to)}, told apart by attributes or not. */
    static Levels of(
            Map<Map<String, String>, Series> cells,
            QuantityRule rule,
            boolean apart,
            LocalDateTime from,
            LocalDateTime to) {
        Map<Map<String, String>, NavigableMap<LocalDateTime, BigDecimal>> levels = new LinkedHashMap<>();
        cells.forEach((cell, series) -> levels.put(cell, series.levels(from, to)));
        TreeSet<LocalDateTime> times = new TreeSet<>();
        levels.values().forEach(level -> times.addAll(level.keySet()));
        times.add(to);
        Map<Measured, Duration> standing = new LinkedHashMap<>();
        Map<Map<String, String>, BigDecimal> highest = new LinkedHashMap<>();
        BigDecimal most = BigDecimal.ZERO;
        for (LocalDateTime at = times.first(); at.isBefore(to); at = next(times, at)) {
            Map<Map<String, String>, BigDecimal> now = new LinkedHashMap<>();
            for (var cell : levels.entrySet()) {
                now.put(cell.getKey(), plain(cell.getValue().floorEntry(at).getValue()));
            }
            BigDecimal all = now.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            most = most.max(all);
            now.forEach((cell, level) -> highest.merge(cell, level, BigDecimal::max));
            standing.merge(measured(all, now, rule, apart), Duration.between(at, next(times, at)), Duration::plus);
        }
        return new Levels(
                standing.entrySet().stream().map(entry -> new Standing(entry.getKey(), entry.getValue())).toList(),
                measured(most, highest, rule, apart));
    }

    private static LocalDateTime next(TreeSet<LocalDateTime> times, LocalDateTime at) {
        LocalDateTime next = times.higher(at);
        return next == null ? times.last() : next;
    }

    private static Measured measured(
            BigDecimal all, Map<Map<String, String>, BigDecimal> cells, QuantityRule rule, boolean apart) {
        Map<Map<String, String>, BigDecimal> billable = new LinkedHashMap<>();
        if (apart) {
            cells.forEach((cell, level) -> billable.put(cell, plain(rule.billable(level))));
        }
        return new Measured(plain(rule.billable(all)), List.of(), billable);
    }

    /** One spelling, so that a level that comes back is the same. */
    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
