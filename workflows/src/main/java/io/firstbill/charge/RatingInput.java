package io.firstbill.charge;

import io.firstbill.period.Proration;

import java.math.BigDecimal;

/**
 * What a charge model needs to rate one period.
 *
 * @param quantity billable units, exact
 * @param proration the share of a full period; {@link Proration#FULL} for one-time and usage
 */
public record RatingInput(BigDecimal quantity, Proration proration) {
    /** A full period. */
    public static RatingInput of(BigDecimal quantity) {
        return new RatingInput(quantity, Proration.FULL);
    }
}
