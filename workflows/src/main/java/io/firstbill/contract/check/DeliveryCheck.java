package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.contract.InvoiceDelivery;
import io.firstbill.contract.InvoiceDelivery.Method;
import io.firstbill.failure.Finding;

import java.util.List;

/** An invoice that goes nowhere is never paid: what is said about its way must lead to an address. */
final class DeliveryCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        InvoiceDelivery delivery = contract.delivery();
        if (delivery == null || delivery.method() == Method.POST || delivery.to() != null) {
            return List.of();
        }
        if (delivery.method() == Method.EMAIL) {
            return contract.billTo().email() != null ? List.of() : List.of(missing("no e-mail address is given"));
        }
        return List.of(
                missing(
                        delivery.method() == Method.PORTAL
                                ? "which portal is not said"
                                : "no electronic address is given"));
    }

    private static Finding missing(String what) {
        return Finding.blocker(
                "delivery.address",
                "/invoiceDelivery",
                "How invoices are delivered is stated, but " + what + ".",
                "State it in invoiceDelivery.to.");
    }
}
