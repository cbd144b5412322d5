package io.firstbill.charge;

import io.firstbill.period.Proration;
import io.firstbill.quantity.Measured;

import java.math.BigDecimal;

/**
 * What a charge model needs to rate one period.
 *
 * @param measured billable units, exact
 * @param proration the share of a full period; {@link Proration#FULL} for one-time and usage
 */
public record RatingInput(Measured measured, Proration proration) {
    /** A total of units. */
    public RatingInput(BigDecimal quantity, Proration proration) {
        this(Measured.of(quantity), proration);
    }

    /** A full period. */
    public static RatingInput of(BigDecimal quantity) {
        return new RatingInput(quantity, Proration.FULL);
    }

    /** Billable units of the period. */
    public BigDecimal quantity() {
        return measured.quantity();
    }
}
