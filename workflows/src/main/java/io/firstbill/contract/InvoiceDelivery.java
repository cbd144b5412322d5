package io.firstbill.contract;

import org.jspecify.annotations.Nullable;

/**
 * How invoices reach the customer, as the order form says.
 *
 * @param method way they go
 * @param to address on that way: e-mail addresses, the portal and the customer's account there, or an electronic
 *     address such as {@code 0204:991-01234-44} of Peppol; null for the e-mail or postal address of the bill-to party
 * @param reference what the customer wants printed beside the purchase order, such as a cost centre or the buyer
 *     reference that public bodies require (BT-10 of EN 16931), or null
 * @param instructions anything else that people must do, or null
 */
public record InvoiceDelivery(
        Method method, @Nullable String to, @Nullable String reference, @Nullable String instructions) {

    /** Way of an invoice. */
    public enum Method {
        /** By e-mail. */
        EMAIL("by e-mail"),
        /** Entered into the customer's purchasing portal. */
        PORTAL("through a portal"),
        /** As a structured electronic invoice over a network such as Peppol. */
        E_INVOICE("as electronic invoice"),
        /** On paper. */
        POST("by post");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        /** In words, for example {@code by e-mail}. */
        public String label() {
            return label;
        }
    }

    /** Where e-mailed invoices go: as stated, else the bill-to party's address; null when neither is known. */
    public static @Nullable String email(Contract contract) {
        InvoiceDelivery delivery = contract.delivery();
        if (delivery != null && delivery.method == Method.EMAIL && delivery.to != null) {
            return delivery.to;
        }
        return contract.billTo().email();
    }
}
