package io.firstbill.settlement;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * From the lines of an invoice to what is due.
 *
 * @param subtotal the lines after discounts, without tax
 * @param taxes by name and rate
 * @param tax the taxes together
 * @param taxNote why no tax is charged, or null
 * @param prepaid what it used of prepaid credits, and what is left of each
 * @param prepaidApplied money of prepaid credits that pays for it; units were taken off its quantities
 * @param creditsApplied what credits of earlier invoices pay of it
 * @param credit what this invoice gives back: the amount carried to the next invoices, or of the credit note; zero when
 *     something is due
 * @param creditNote true when what it gives back is a credit note, false when it is carried
 * @param creditLeft carried credit not used yet, after this invoice
 * @param amountDue to pay; never negative
 * @param rounding what rounding the total to what can be paid adds to the lines and their tax; null for none
 */
public record InvoiceSums(
        Money subtotal,
        List<TaxAmount> taxes,
        Money tax,
        @Nullable String taxNote,
        List<CreditUse> prepaid,
        Money prepaidApplied,
        Money creditsApplied,
        Money credit,
        boolean creditNote,
        Money creditLeft,
        Money amountDue,
        @Nullable Money rounding) {
    public InvoiceSums {
        taxes = List.copyOf(taxes);
        prepaid = List.copyOf(prepaid);
    }
}
