package io.firstbill.charge;

import io.firstbill.period.Proration;
import io.firstbill.quantity.Measured;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a charge model needs to rate one period.
 *
 * @param measured billable units, exact
 * @param proration the share of a full period; {@link Proration#FULL} for one-time and usage
 * @param eachReport how what each report costs is rounded before it is added; null for not at all
 */
public record RatingInput(Measured measured, Proration proration, @Nullable RoundingMode eachReport) {
    /** Reports are not rounded by themselves. */
    public RatingInput(Measured measured, Proration proration) {
        this(measured, proration, null);
    }

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
