package io.firstbill.quantity;

import io.firstbill.period.BillingPeriod;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was used, added up by metric (or contract line) and day; so it takes no more memory than there are days, however
 * many events there were. A correction is one more entry, negative where too much was counted.
 */
public final class Usage {
    private final Map<String, NavigableMap<LocalDate, BigDecimal>> byKey = new TreeMap<>();

    /** Nothing reported yet. */
    public static Usage none() {
        return new Usage();
    }

    /**
     * Adds what was used.
     *
     * @param key the metric, or the id of the contract line
     * @param day civil day of the contract; for a total of several days the first of them
     */
    public void add(String key, LocalDate day, BigDecimal quantity) {
        byKey.computeIfAbsent(key, any -> new TreeMap<>()).merge(day, quantity, BigDecimal::add);
    }

    /**
     * The sum of a period; empty when nothing at all was reported under any of the keys, so that the quantity the
     * contract states holds. Once something was reported a period without a report is zero.
     */
    public Optional<BigDecimal> sum(Collection<String> keys, BillingPeriod period) {
        return keys.stream()
                .filter(byKey::containsKey)
                .map(key -> sum(byKey.getOrDefault(key, new TreeMap<>()), period))
                .reduce(BigDecimal::add);
    }

    private static BigDecimal sum(NavigableMap<LocalDate, BigDecimal> days, BillingPeriod period) {
        return days.subMap(period.start(), period.end()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
