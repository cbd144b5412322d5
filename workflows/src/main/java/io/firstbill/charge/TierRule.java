package io.firstbill.charge;

import java.util.Map;

/**
 * How tiers are read where contracts and billing systems differ.
 *
 * @param bounds to which tier a quantity at a bound belongs
 * @param feeAtZero the fee of the first tier is charged although nothing was used
 */
public record TierRule(TierBounds bounds, boolean feeAtZero) {
    /** Upper bounds inclusive, nothing for nothing. */
    public static final TierRule STANDARD = new TierRule(TierBounds.UPPER_INCLUSIVE, false);

    /** What differs from the standard, for the hash; the standard adds nothing. */
    void addTo(Map<String, String> terms) {
        if (bounds != TierBounds.UPPER_INCLUSIVE) {
            terms.put("tierBounds", bounds.name());
        }
        if (feeAtZero) {
            terms.put("zeroUsageTierFee", "CHARGED");
        }
    }

    String words() {
        String bound =
                switch (bounds) {
                    case UPPER_INCLUSIVE -> "";
                    case LOWER_INCLUSIVE -> " (a quantity at a bound is in the next tier)";
                    case NEXT_FIRST_UNIT -> " (the unit at a bound is the first of the next tier)";
                };
        return feeAtZero ? bound + ", first tier charged also without use" : bound;
    }
}
