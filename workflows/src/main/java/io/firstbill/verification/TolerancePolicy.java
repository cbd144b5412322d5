package io.firstbill.verification;

import io.firstbill.invoice.Discrepancy;
import io.firstbill.invoice.DiscrepancyType;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much may differ without anybody being asked, by kind of difference.
 *
 * <p>Example: with one minor unit for {@code ROUNDING}, a line 0.01 too high is tolerated and one 0.02 too high is not.
 *
 * @param version counts up with each change
 * @param minorUnits largest tolerated difference of one discrepancy in minor units; kinds not named have none
 */
public record TolerancePolicy(int version, Map<DiscrepancyType, Long> minorUnits) {
    /** Nothing is tolerated. */
    public static final TolerancePolicy ZERO = new TolerancePolicy(1, Map.of());

    public TolerancePolicy {
        var copy = new EnumMap<DiscrepancyType, Long>(DiscrepancyType.class);
        copy.putAll(minorUnits);
        minorUnits = Collections.unmodifiableMap(copy);
    }

    /** True when nobody need look at this difference. */
    public boolean tolerates(Discrepancy found) {
        var limit = minorUnits.get(found.type());
        return limit != null
                && !found.difference().isZero() // another PO number is not small because it costs nothing
                && found.difference().abs().getAmountMinorLong() <= limit;
    }
}
