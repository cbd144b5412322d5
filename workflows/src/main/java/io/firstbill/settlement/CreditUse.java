package io.firstbill.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an invoice used of a prepaid credit.
 *
 * @param key the credit, for example {@code prepaidCredit.1}
 * @param description its name on the order form
 * @param granted day of the grant that was used
 * @param used on this invoice
 * @param left of the grant after it
 * @param unit a currency code; the word units for a credit that is not money
 */
public record CreditUse(
        String key, String description, LocalDate granted, BigDecimal used, BigDecimal left, String unit) {
    /** This use and a later one of the same grant. */
    public CreditUse then(CreditUse later) {
        return new CreditUse(key, description, granted, used.add(later.used), later.left, unit);
    }

    /** Names the grant: the credit and its day. */
    public String grant() {
        return key + " " + granted;
    }
}
