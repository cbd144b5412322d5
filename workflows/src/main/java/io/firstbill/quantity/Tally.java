package io.firstbill.quantity;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was reported within one bucket of time, in as little as its aggregation needs. */
final class Tally {
    /** One report kept as it is. */
    record Kept(LocalDateTime at, BigDecimal quantity) {}

    private BigDecimal sum = BigDecimal.ZERO;
    private long count;
    private @Nullable BigDecimal highest;
    private @Nullable Kept latest;
    private final @Nullable List<Kept> kept;
    private final Set<String> distinct = new HashSet<>();

    /** A tally that keeps single reports only when they are needed. */
    Tally(boolean keeping) {
        kept = keeping ? new ArrayList<>() : null;
    }

    /** Another tally of the same reports. */
    Tally copy() {
        Tally copy = new Tally(kept != null);
        copy.sum = sum;
        copy.count = count;
        copy.highest = highest;
        copy.latest = latest;
        copy.distinct.addAll(distinct);
        if (kept != null && copy.kept != null) {
            copy.kept.addAll(kept);
        }
        return copy;
    }

    void add(LocalDateTime at, BigDecimal quantity, @Nullable String value) {
        sum = sum.add(quantity);
        count++;
        highest = highest == null ? quantity : highest.max(quantity);
        if (latest == null || !at.isBefore(latest.at())) {
            latest = new Kept(at, quantity);
        }
        if (kept != null) {
            kept.add(new Kept(at, quantity));
        }
        if (value != null) {
            distinct.add(value);
        }
    }

    BigDecimal sum() {
        return sum;
    }

    long count() {
        return count;
    }

    BigDecimal highest() {
        return highest == null ? BigDecimal.ZERO : highest;
    }

    BigDecimal latest() {
        return latest == null ? BigDecimal.ZERO : latest.quantity();
    }

    /** Its single reports in order of time; empty unless it keeps them. */
    List<Kept> kept() {
        return kept == null ? List.of() : kept.stream().sorted((a, b) -> a.at().compareTo(b.at())).toList();
    }

    Set<String> distinct() {
        return distinct;
    }
}
