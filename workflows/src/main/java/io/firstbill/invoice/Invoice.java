package io.firstbill.invoice;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice as a billing system holds it, in that system's exact figures. Firstbill never edits one.
 *
 * @param externalId the billing system's id
 * @param number printed number; null while it is a draft
 * @param status where it stands there
 * @param accountRef the billing system's id of the customer account
 * @param currency ISO 4217 code
 * @param billTo name printed on it
 * @param sellingEntity our legal entity printed on it
 * @param purchaseOrder PO number printed on it, or null
 * @param invoiceDate date on it
 * @param dueDate date by which it is payable
 * @param lines its lines in the system's order, which means nothing
 * @param total sum as the system states it
 */
public record Invoice(
        String externalId,
        @Nullable String number,
        Status status,
        String accountRef,
        String currency,
        String billTo,
        String sellingEntity,
        @Nullable String purchaseOrder,
        LocalDate invoiceDate,
        LocalDate dueDate,
        List<Line> lines,
        BigDecimal total) {

    /** Where an invoice stands in the billing system. */
    public enum Status {
        DRAFT,
        ISSUED,
        VOID
    }

    /**
     * One line.
     *
     * @param externalId the billing system's id of the line
     * @param lineKey the contract line it came from as our price metadata says, or null when the system cannot tell
     * @param description words on the line
     * @param periodStart first day of service
     * @param periodEnd day after the last day of service; equal to the start for a one-time charge
     * @param quantity units charged
     * @param unitAmount price of a unit as the system states it; null for tiers
     * @param amount money of the line at the currency's scale
     */
    public record Line(
            String externalId,
            @Nullable String lineKey,
            String description,
            LocalDate periodStart,
            LocalDate periodEnd,
            BigDecimal quantity,
            @Nullable BigDecimal unitAmount,
            BigDecimal amount) {}

    public Invoice {
        lines = List.copyOf(lines);
    }
}
