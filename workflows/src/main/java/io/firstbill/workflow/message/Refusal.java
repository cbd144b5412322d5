package io.firstbill.workflow.message;

import io.firstbill.failure.FailureCode;
import io.temporal.failure.ApplicationFailure;

/** A refused act on its way to the caller: type is the failure code, so that the border can translate it back. */
public final class Refusal {
    private Refusal() {}

    /** The failure to throw from a validator or handler; the message says what happened and what to do next. */
    public static ApplicationFailure of(FailureCode code, String message) {
        return ApplicationFailure.newNonRetryableFailure(message, code.name());
    }

    /** The deal has moved on since the person read it. */
    public static ApplicationFailure stale(String message) {
        return of(FailureCode.STALE, message);
    }

    /** The act does not fit the deal's state. */
    public static ApplicationFailure notNow(String message) {
        return of(FailureCode.NOT_POSSIBLE_NOW, message);
    }

    /** The person has no role for it. */
    public static ApplicationFailure forbidden(String message) {
        return of(FailureCode.ROLE_MISSING, message);
    }

    /** One person may not do both. */
    public static ApplicationFailure duties(String message) {
        return of(FailureCode.DUTIES_CONFLICT, message);
    }

    /** The act itself cannot be right. */
    public static ApplicationFailure invalid(String message) {
        return of(FailureCode.INVALID_REQUEST, message);
    }
}
