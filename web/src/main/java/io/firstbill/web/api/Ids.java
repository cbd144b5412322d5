package io.firstbill.web.api;

import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

/** Reads ids out of addresses. */
final class Ids {
    private Ids() {}

    /** The text as a deal id; what cannot be one is not found. */
    static DealId deal(String text) {
        try {
            return new DealId(text);
        } catch (IllegalArgumentException e) {
            throw new FirstbillException(FailureCode.NOT_FOUND, "There is no deal \"" + text + "\".", e);
        }
    }
}
