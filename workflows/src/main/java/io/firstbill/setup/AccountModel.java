package io.firstbill.setup;

import org.jspecify.annotations.Nullable;

/**
 * The customer's account as billing and ERP must hold it.
 *
 * @param name legal name of the bill-to party
 * @param email where invoices go, or null when the contract names none
 * @param address postal address of the bill-to party, one line
 * @param currency ISO 4217 code
 * @param timeZone IANA zone whose midnight ends a billing day
 * @param netDays days from invoice date to due date
 * @param purchaseOrder the customer's PO number printed on every invoice, or null
 * @param sellingEntity our legal entity that invoices
 */
public record AccountModel(
        String name,
        @Nullable String email,
        String address,
        String currency,
        String timeZone,
        int netDays,
        @Nullable String purchaseOrder,
        String sellingEntity) {}
