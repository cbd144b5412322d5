package io.firstbill.workflow.message;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

/** Why an act is refused: each with its failure code, and words that say what happened and what to do next. */
public final class Refusal {
    private Refusal() {}

    /** A refusal with this code. */
    public static FirstbillException of(FailureCode code, String message) {
        return new FirstbillException(code, message);
    }

    /** The deal has moved on since the person read it. */
    public static FirstbillException stale(String message) {
        return of(FailureCode.STALE, message);
    }

    /** The act does not fit the deal's state. */
    public static FirstbillException notNow(String message) {
        return of(FailureCode.NOT_POSSIBLE_NOW, message);
    }

    /** The person has no role for it. */
    public static FirstbillException forbidden(String message) {
        return of(FailureCode.ROLE_MISSING, message);
    }

    /** One person may not do both. */
    public static FirstbillException duties(String message) {
        return of(FailureCode.DUTIES_CONFLICT, message);
    }

    /** The act itself cannot be right. */
    public static FirstbillException invalid(String message) {
        return of(FailureCode.INVALID_REQUEST, message);
    }
}
