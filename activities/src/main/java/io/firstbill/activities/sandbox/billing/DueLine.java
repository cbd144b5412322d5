package io.firstbill.activities.sandbox.billing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line an account owes by what the system holds.
 *
 * @param billedOn the invoice date it belongs to
 * @param subscriptionId whose
 * @param position of the item in the subscription
 * @param lineKey contract line of the price
 * @param description words on the invoice
 * @param from first day of service
 * @param to day after the last; the first day itself for a one-time charge
 * @param quantity units
 * @param unitAmount price of a unit, null for tiers and packages
 * @param amount money, rounded
 */
record DueLine(
        LocalDate billedOn,
        String subscriptionId,
        int position,
        String lineKey,
        String description,
        LocalDate from,
        LocalDate to,
        BigDecimal quantity,
        @Nullable BigDecimal unitAmount,
        BigDecimal amount) {

    /** What makes it the same line when the run comes again. */
    String identity() {
        return subscriptionId + "/" + position + "/" + from;
    }

    DueLine costing(BigDecimal other) {
        return new DueLine(
                billedOn, subscriptionId, position, lineKey, description, from, to, quantity, unitAmount, other);
    }
}
