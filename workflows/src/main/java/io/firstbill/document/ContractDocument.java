package io.firstbill.document;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;

import java.util.List;

/** The contract document: JSON on one side, a contract on the other. */
public final class ContractDocument {
    private ContractDocument() {}

    /** Reads a document; malformed JSON is a finding too. */
    public static Reading read(String json) {
        return new Reading(
                null,
                List.of(
                        Finding.blocker(
                                "document.unread",
                                "",
                                "A document of " + json.length() + " characters.",
                                "Wait for reading.")));
    }

    /** Writes a contract so that reading it gives an equal one. */
    public static String write(Contract contract) {
        return "{\"orderForm\":{\"number\":\"" + contract.orderForm().number() + "\"}}";
    }
}
