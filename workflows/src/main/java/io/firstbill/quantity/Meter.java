package io.firstbill.quantity;

import io.firstbill.period.BillingPeriod;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts the use of one charge as it is reported. What it holds grows with the days (or hours) of the term and with the
 * combinations of attributes, not with the reports, unless single reports matter to the price.
 */
public final class Meter {
    private final Set<String> keys;
    private final QuantityRule rule;
    private final Set<String> attributes;
    private final boolean keeping;
    private final ZoneId zone;
    private final Map<Map<String, String>, Series> cells = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    /**
     * A meter without any report yet.
     *
     * @param keys the metrics and line ids it listens to
     * @param attributes what is told apart by price; {@code metric} for the key itself
     * @param keeping single reports matter to the price
     * @param zone of the contract, whose midnight parts the days
     */
    public Meter(
            Collection<String> keys, QuantityRule rule, Collection<String> attributes, boolean keeping, ZoneId zone) {
        this.keys = Set.copyOf(keys);
        this.rule = rule;
        this.attributes = Set.copyOf(attributes);
        this.keeping = keeping || rule.stretch() == QuantityRule.Stretch.EVENT;
        this.zone = zone;
    }

    /** The metrics and line ids it listens to. */
    public Set<String> keys() {
        return keys;
    }

    /** Takes a report in; a duplicate is left out. */
    public void add(UsageReport report) {
        if (report.id() != null && !ids.add(report.id())) {
            return;
        }
        LocalDateTime at = report.at(zone);
        BigDecimal quantity =
                rule.conversion().eachReport() ? rule.conversion().of(report.quantity()) : report.quantity();
        String distinct = rule.distinctBy() == null ? null : report.attributes().get(rule.distinctBy());
        cells.computeIfAbsent(cell(report), c -> new Series(rule, keeping)).add(bucket(at), at, quantity, distinct);
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

    /** True when nothing at all was reported, so that the quantity the contract states holds. */
    public boolean silent() {
        return cells.isEmpty();
    }

    /** What is charged for in this period, or another stretch of days, as a whole. */
    public Measured in(BillingPeriod period) {
        return in(period.start().atStartOfDay(), period.end().atStartOfDay());
    }

    private Measured in(LocalDateTime from, LocalDateTime to) {
        Map<Map<String, String>, BigDecimal> billable = new LinkedHashMap<>();
        BigDecimal counted = BigDecimal.ZERO;
        for (var cell : cells.entrySet()) {
            BigDecimal ofCell = cell.getValue().counted(from, to);
            counted = counted.add(ofCell);
            billable.put(cell.getKey(), rule.billable(ofCell));
        }
        List<BigDecimal> events = cells.values().stream().flatMap(series -> series.events(from, to).stream()).toList();
        return new Measured(rule.billable(counted), events, attributes.isEmpty() ? Map.of() : billable);
    }

    /** What is charged for in each bucket of a period in which something was used, in order of time. */
    public List<Measured> buckets(BillingPeriod period) {
        LocalDateTime from = period.start().atStartOfDay();
        LocalDateTime to = period.end().atStartOfDay();
        Set<LocalDateTime> used = new TreeSet<>();
        cells.values().forEach(series -> used.addAll(series.used(from, to)));
        ChronoUnit unit = rule.stretch() == QuantityRule.Stretch.HOUR ? ChronoUnit.HOURS : ChronoUnit.DAYS;
        return used.stream().map(bucket -> in(bucket, bucket.plus(1, unit))).toList();
    }

    /** Each report of a period by itself, in order of time, converted. */
    public List<Measured> events(BillingPeriod period) {
        return in(period).events().stream().map(event -> Measured.of(rule.billable(event))).toList();
    }
}
