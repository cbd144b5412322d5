package io.firstbill.contract;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A published index, as far as the contract knows it.
 *
 * @param name for example {@code HICP euro area}
 * @param source who publishes it and where, or null
 * @param values by month, written {@code 2026-10}
 */
public record PriceIndex(String name, @Nullable String source, Map<String, BigDecimal> values) {
    public PriceIndex {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Its value of a month; empty while it is not stated. */
    Optional<BigDecimal> of(String month) {
        return Optional.ofNullable(values.get(month)).filter(value -> value.signum() > 0);
    }
}
