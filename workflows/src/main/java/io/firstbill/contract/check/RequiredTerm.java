package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.contract.InvoiceDelivery;
import io.firstbill.failure.Finding;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the policy of an installation may require of each contract before it is confirmed, beyond what pricing needs.
 */
public enum RequiredTerm {
    /** The customer's purchase order number. */
    PURCHASE_ORDER("purchaseOrder", "a purchase order number"),
    /** How invoices reach the customer. */
    INVOICE_DELIVERY("invoiceDelivery", "how invoices are delivered"),
    /** Who receives what is sold. */
    SHIP_TO("shipTo", "who receives what is sold"),
    /** The invoiced party's tax number. */
    TAX_ID("taxId", "the tax number of the invoiced party"),
    /** Where invoices are e-mailed. */
    EMAIL("email", "an e-mail address for invoices");

    private final String label;
    private final String words;

    RequiredTerm(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /**
     * The terms of these names, as a policy lists them: {@code purchaseOrder}, {@code invoiceDelivery}, {@code shipTo},
     * {@code taxId}, {@code email}.
     *
     * @throws IllegalArgumentException for another name, with all that there are
     */
    public static Set<RequiredTerm> named(List<String> names) {
        Set<RequiredTerm> required = EnumSet.noneOf(RequiredTerm.class);
        names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(RequiredTerm::named)
                .forEach(required::add);
        return required;
    }

    private static RequiredTerm named(String name) {
        return Arrays.stream(values())
                .filter(term -> term.label.equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "No contract can be required to state \""
                                        + name
                                        + "\"; these can be required: "
                                        + Arrays.stream(values())
                                                .map(term -> term.label)
                                                .collect(Collectors.joining(", "))));
    }

    /** A blocker for each of these terms that the contract does not state. */
    public static List<Finding> missing(Set<RequiredTerm> required, Contract contract) {
        return required.stream().filter(term -> term.of(contract) == null).map(RequiredTerm::finding).toList();
    }

    private @Nullable Object of(Contract contract) {
        return switch (this) {
            case PURCHASE_ORDER -> contract.purchaseOrder();
            case INVOICE_DELIVERY -> contract.delivery();
            case SHIP_TO -> contract.shipTo();
            case TAX_ID -> contract.billTo().taxId();
            case EMAIL -> InvoiceDelivery.email(contract);
        };
    }

    private Finding finding() {
        return Finding.blocker(
                "policy.required",
                "/" + place(),
                "Every contract must state " + words + ", and this one does not.",
                "Ask the customer for it and correct the contract.");
    }

    private String place() {
        return switch (this) {
            case TAX_ID, EMAIL -> "billTo";
            case PURCHASE_ORDER, INVOICE_DELIVERY, SHIP_TO -> label;
        };
    }
}
