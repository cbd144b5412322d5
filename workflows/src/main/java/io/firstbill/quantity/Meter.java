package io.firstbill.quantity;

import io.firstbill.period.BillingPeriod;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Counts the use of one charge as it is reported. What it holds grows with the days (or hours) of the term and with the
 * combinations of attributes, not with the reports, unless single reports matter to the price.
 */
public final class Meter {
    private final Set<String> keys;
    private final QuantityRule rule;
    private final Selection selection;
    private final Set<String> attributes;
    private final boolean keeping;
    private final ZoneId zone;
    private final Map<Map<String, String>, Series> cells = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, UsageReport> replaceable = new LinkedHashMap<>();
    private final Notes notes;
    private final Set<LocalDate> free;
    private final UnaryOperator<LocalDate> billedOn;
    private final List<UsageReport> late = new ArrayList<>();

    /**
     * A meter without any report yet.
     *
     * @param keys the metrics and line ids it listens to
     * @param attributes what is told apart by price; {@code metric} for the key itself
     * @param keeping single reports matter to the price
     * @param zone of the contract, whose midnight parts the days
     * @param days on which use is billed
     * @param free days among them on which use costs nothing and is not counted
     * @param billedOn on which day use of a day is billed
     */
    public Meter(
            Collection<String> keys,
            QuantityRule rule,
            Collection<String> attributes,
            boolean keeping,
            ZoneId zone,
            BillingPeriod days,
            Set<LocalDate> free,
            UnaryOperator<LocalDate> billedOn) {
        this.keys = Set.copyOf(keys);
        this.rule = rule;
        this.selection = rule.selected();
        this.attributes = Set.copyOf(attributes);
        this.keeping = keeping || rule.stretch() == QuantityRule.Stretch.EVENT;
        this.zone = zone;
        this.free = Set.copyOf(free);
        this.billedOn = billedOn;
        this.notes = new Notes(days, rule.carriesOver() || rule.aggregation().overTime());
    }

    private Meter(Meter other) {
        keys = other.keys;
        rule = other.rule;
        selection = other.selection;
        attributes = other.attributes;
        keeping = other.keeping;
        zone = other.zone;
        free = other.free;
        billedOn = other.billedOn;
        notes = other.notes;
        late.addAll(other.late);
        other.cells.forEach((cell, series) -> cells.put(cell, series.copy()));
    }

    /** The metrics and line ids it listens to. */
    public Set<String> keys() {
        return keys;
    }

    /** What was left out so far. */
    public Notes notes() {
        return notes;
    }

    /** Takes a report in; of two with one id the first, or the last where that replaces it. */
    public void add(UsageReport report) {
        if (!selection.counts(report)) {
            return;
        }
        if (report.id() == null) {
            count(report);
        } else if (selection.replaces()) {
            replaceable.put(report.id(), report);
        } else if (ids.add(report.id())) {
            count(report);
        } else {
            notes.duplicate();
        }
    }

    /** Every report was taken in; nothing replaces another any more. */
    public void close() {
        replaceable.values().forEach(this::count);
        replaceable.clear();
    }

    /** Reports that arrived after their period was billed, and wait for the next invoice. */
    public List<UsageReport> late() {
        return List.copyOf(late);
    }

    /** Another meter, which has counted all this one has, and these reports that were late. */
    public Meter with(Collection<UsageReport> arrived) {
        Meter meter = new Meter(this);
        arrived.forEach(report -> meter.counted(report, report.at(zone)));
        return meter;
    }

    /** The civil day of a report. */
    public LocalDate dayOf(UsageReport report) {
        return report.at(zone).toLocalDate();
    }

    /** The civil day on which a report arrived; its own day when that was in time. */
    public LocalDate received(UsageReport report) {
        LocalDate on = report.receivedOn(zone);
        return on == null ? dayOf(report) : on;
    }

    private void count(UsageReport report) {
        LocalDateTime at = report.at(zone);
        Lateness lateness = rule.lateness();
        if (lateness == null
                || report.received() == null
                || !lateness.late(received(report), billedOn.apply(at.toLocalDate()))) {
            noted(report, at);
            counted(report, at);
        } else if (lateness.rule() == Lateness.Rule.LEFT_OUT) {
            notes.leftOutLate();
        } else {
            late.add(report);
            noted(report, at);
        }
    }

    private void noted(UsageReport report, LocalDateTime at) {
        if (report.quantity().signum() != 0) {
            notes.at(at);
        }
    }

    private void counted(UsageReport report, LocalDateTime at) {
        BigDecimal quantity = rule.conversion().ofReport(report.quantity());
        String distinct = rule.distinctBy() == null ? null : report.attributes().get(rule.distinctBy());
        cells.computeIfAbsent(cell(report), c -> new Series(rule, keeping, free))
                .add(bucket(at), at, quantity, distinct);
    }

    private Map<String, String> cell(UsageReport report) {
        if (attributes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> cell = new HashMap<>(report.attributes());
        cell.putIfAbsent("metric", report.key());
        cell.keySet().retainAll(attributes);
        return Map.copyOf(cell);
    }

    private LocalDateTime bucket(LocalDateTime at) {
        return at.truncatedTo(rule.stretch() == QuantityRule.Stretch.HOUR ? ChronoUnit.HOURS : ChronoUnit.DAYS);
    }

    /**
     * True when nothing at all was reported, so that the quantity the contract states holds; not when all that was
     * reported is left out because it was late.
     */
    public boolean silent() {
        return cells.isEmpty() && late.isEmpty() && notes.late() == 0;
    }

    /** What is charged for in this period, or another stretch of days, as a whole. */
    public Measured in(BillingPeriod period) {
        return in(period.start().atStartOfDay(), period.end().atStartOfDay(), rule);
    }

    /** The same with so many free units. */
    public Measured in(BillingPeriod period, BigDecimal free) {
        return in(period.start().atStartOfDay(), period.end().atStartOfDay(), rule.withFree(free));
    }

    private Measured in(LocalDateTime from, LocalDateTime to, QuantityRule by) {
        Map<Map<String, String>, BigDecimal> billable = new LinkedHashMap<>();
        BigDecimal counted = BigDecimal.ZERO;
        for (var cell : cells.entrySet()) {
            BigDecimal ofCell = cell.getValue().counted(from, to);
            counted = counted.add(ofCell);
            billable.put(cell.getKey(), by.billable(ofCell));
        }
        List<Reported> reports = reports(from, to);
        List<BigDecimal> events = reports.stream().map(Reported::quantity).toList();
        return attributes.isEmpty()
                ? new Measured(by.billable(counted), events, Map.of())
                : new Measured(by.billable(counted), events, billable, reports.stream().map(Reported::cell).toList());
    }

    /** What is charged for in each bucket of a period in which something was used, in order of time. */
    public List<Measured> buckets(BillingPeriod period) {
        LocalDateTime from = period.start().atStartOfDay();
        LocalDateTime to = period.end().atStartOfDay();
        Set<LocalDateTime> used = new TreeSet<>();
        cells.values().forEach(series -> used.addAll(series.used(from, to)));
        ChronoUnit unit = rule.stretch() == QuantityRule.Stretch.HOUR ? ChronoUnit.HOURS : ChronoUnit.DAYS;
        return used.stream().map(bucket -> in(bucket, bucket.plus(1, unit), rule)).toList();
    }

    /** How high the level of each time in a stretch of days stood, for levels over time. */
    public Levels levels(BillingPeriod days) {
        LocalDateTime from = days.start().atStartOfDay();
        return Levels.of(cells, rule, !attributes.isEmpty(), from, days.end().atStartOfDay());
    }

    /** The days of a period on which something was used, in no order. */
    public Set<LocalDate> daysOf(BillingPeriod period) {
        Set<LocalDate> days = new HashSet<>();
        cells.values()
                .forEach(series ->
                        series.used(period.start().atStartOfDay(), period.end().atStartOfDay())
                                .forEach(bucket -> days.add(bucket.toLocalDate())));
        return days;
    }

    /** Each report of a period by itself, in order of time, converted. */
    public List<Measured> events(BillingPeriod period) {
        return reports(period.start().atStartOfDay(), period.end().atStartOfDay()).stream()
                .map(report -> {
                    BigDecimal billable = rule.billable(report.quantity());
                    return new Measured(
                            billable, List.of(), attributes.isEmpty() ? Map.of() : Map.of(report.cell(), billable));
                })
                .toList();
    }

    /** One report with its attributes. */
    private record Reported(Map<String, String> cell, LocalDateTime at, BigDecimal quantity) {}

    private List<Reported> reports(LocalDateTime from, LocalDateTime to) {
        List<Reported> reports = new ArrayList<>();
        cells.forEach((cell, series) ->
                series.events(from, to).forEach(kept -> reports.add(new Reported(cell, kept.at(), kept.quantity()))));
        if (cells.size() > 1) {
            reports.sort(Comparator.comparing(Reported::at));
        }
        return reports;
    }
}
