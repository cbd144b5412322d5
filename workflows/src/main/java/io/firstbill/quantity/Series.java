package io.firstbill.quantity;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The reports under one key and combination of attributes, by buckets of time. */
final class Series {
    private final QuantityRule rule;
    private final boolean keeping;
    private final Set<LocalDate> free;
    private final NavigableMap<LocalDateTime, Tally> buckets = new TreeMap<>();

    /**
     * Without any report yet.
     *
     * @param free days on which use does not count; of levels over time those days are of level zero
     */
    Series(QuantityRule rule, boolean keeping, Set<LocalDate> free) {
        this.rule = rule;
        this.free = Set.copyOf(free);
        this.keeping = keeping || rule.aggregation().overTime() || rule.percentile() != null;
    }

    /** Another series of the same reports. */
    Series copy() {
        Series copy = new Series(rule, keeping, free);
        buckets.forEach((bucket, tally) -> copy.buckets.put(bucket, tally.copy()));
        return copy;
    }

    void add(LocalDateTime bucket, LocalDateTime at, BigDecimal quantity, @Nullable String value) {
        buckets.computeIfAbsent(bucket, b -> new Tally(keeping)).add(at, quantity, value);
    }

    /** The single reports of {@code [from, to)} in order of time. */
    List<Tally.Kept> events(LocalDateTime from, LocalDateTime to) {
        return counting(from, to).values().stream().flatMap(tally -> tally.kept().stream()).toList();
    }

    /** The buckets of {@code [from, to)} in which something was reported. */
    Collection<LocalDateTime> used(LocalDateTime from, LocalDateTime to) {
        return counting(from, to).keySet();
    }

    private NavigableMap<LocalDateTime, Tally> counting(LocalDateTime from, LocalDateTime to) {
        NavigableMap<LocalDateTime, Tally> all = buckets.subMap(from, true, to, false);
        if (free.isEmpty()) {
            return all;
        }
        NavigableMap<LocalDateTime, Tally> counting = new TreeMap<>(all);
        counting.keySet().removeIf(bucket -> free.contains(bucket.toLocalDate()));
        return counting;
    }

    /** The counted units of {@code [from, to)}. */
    BigDecimal counted(LocalDateTime from, LocalDateTime to) {
        NavigableMap<LocalDateTime, Tally> counting = counting(from, to);
        Collection<Tally> tallies = counting.values();
        return switch (rule.aggregation()) {
            case SUM -> tallies.stream().map(Tally::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
            case COUNT -> BigDecimal.valueOf(tallies.stream().mapToLong(Tally::count).sum());
            case COUNT_DISTINCT -> BigDecimal.valueOf(distinct(tallies));
            case MAX -> highest(tallies, from);
            case LAST -> tallies.isEmpty() ? carried(from) : counting.lastEntry().getValue().latest();
            case AVERAGE -> average(tallies);
            case PERCENTILE -> percentile(events(from, to));
            case TIME_WEIGHTED, TIME_WEIGHTED_CHANGES -> overTime(from, to);
        };
    }

    private static long distinct(Collection<Tally> tallies) {
        Set<String> values = new HashSet<>();
        tallies.forEach(tally -> values.addAll(tally.distinct()));
        return values.size();
    }

    private BigDecimal highest(Collection<Tally> tallies, LocalDateTime from) {
        return tallies.stream()
                .map(Tally::highest)
                .reduce(BigDecimal::max)
                .map(carried(from)::max)
                .orElseGet(() -> carried(from));
    }

    private static BigDecimal average(Collection<Tally> tallies) {
        long count = tallies.stream().mapToLong(Tally::count).sum();
        BigDecimal sum = tallies.stream().map(Tally::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        return count == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
    }

    /** By nearest rank: of n reports in order of size the one at rank p x n / 100, rounded up. */
    private BigDecimal percentile(List<Tally.Kept> reports) {
        if (reports.isEmpty() || rule.percentile() == null) {
            return BigDecimal.ZERO;
        }
        List<BigDecimal> sizes = reports.stream().map(Tally.Kept::quantity).sorted().toList();
        int rank =
                rule.percentile()
                        .multiply(BigDecimal.valueOf(sizes.size()))
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact();
        return sizes.get(Math.clamp(rank, 1, sizes.size()) - 1);
    }

    /** The level that stood at this time, where levels go on. */
    private BigDecimal carried(LocalDateTime from) {
        var before = rule.carriesOver() ? buckets.lowerEntry(from) : null;
        return before == null ? BigDecimal.ZERO : before.getValue().latest();
    }

    /**
     * The level from each time in {@code [from, to)} at which it may change, the first at {@code from}; zero on free
     * days. For levels over time.
     */
    NavigableMap<LocalDateTime, BigDecimal> levels(LocalDateTime from, LocalDateTime to) {
        NavigableMap<LocalDateTime, BigDecimal> reported = new TreeMap<>();
        BigDecimal level = levelAt(from);
        reported.put(from, level);
        for (Tally tally : buckets.subMap(from, to).values()) {
            for (Tally.Kept report : tally.kept()) {
                level = changes() ? level.add(report.quantity()) : report.quantity();
                reported.put(report.at(), level);
            }
        }
        NavigableMap<LocalDateTime, BigDecimal> levels = new TreeMap<>(reported);
        free.stream()
                .flatMap(day -> Stream.of(day.atStartOfDay(), day.plusDays(1).atStartOfDay()))
                .filter(time -> time.isAfter(from) && time.isBefore(to))
                .forEach(time -> levels.put(time, reported.floorEntry(time).getValue()));
        levels.replaceAll((time, value) -> free.contains(time.toLocalDate()) ? BigDecimal.ZERO : value);
        return levels;
    }

    private BigDecimal overTime(LocalDateTime from, LocalDateTime to) {
        if (from.equals(to)) {
            return BigDecimal.ZERO; // before the first period of a window there is no time to average over
        }
        BigDecimal level = levelAt(from);
        BigDecimal area = BigDecimal.ZERO;
        LocalDateTime since = from;
        for (Tally tally : buckets.subMap(from, to).values()) {
            for (Tally.Kept report : tally.kept()) {
                area = area.add(level.multiply(paidSeconds(since, report.at())));
                level = changes() ? level.add(report.quantity()) : report.quantity();
                since = report.at();
            }
        }
        area = area.add(level.multiply(paidSeconds(since, to)));
        return area.divide(seconds(from, to), MathContext.DECIMAL128);
    }

    private BigDecimal levelAt(LocalDateTime from) {
        if (changes()) {
            return buckets.headMap(from).values().stream().map(Tally::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        var before = buckets.lowerEntry(from);
        return before == null ? BigDecimal.ZERO : before.getValue().latest();
    }

    private boolean changes() {
        return rule.aggregation() == Aggregation.TIME_WEIGHTED_CHANGES;
    }

    private BigDecimal paidSeconds(LocalDateTime from, LocalDateTime to) {
        BigDecimal seconds = seconds(from, to);
        if (free.isEmpty()) {
            return seconds;
        }
        for (LocalDate day = from.toLocalDate(); day.atStartOfDay().isBefore(to); day = day.plusDays(1)) {
            if (free.contains(day)) {
                LocalDateTime begin = day.atStartOfDay();
                LocalDateTime end = begin.plusDays(1);
                seconds = seconds.subtract(seconds(begin.isBefore(from) ? from : begin, end.isAfter(to) ? to : end));
            }
        }
        return seconds;
    }

    /** Civil time: a day has 86,400 seconds also when clocks change. */
    private static BigDecimal seconds(LocalDateTime from, LocalDateTime to) {
        return BigDecimal.valueOf(Duration.between(from, to).toSeconds());
    }
}
