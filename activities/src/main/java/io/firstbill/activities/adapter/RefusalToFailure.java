package io.firstbill.activities.adapter;

import io.firstbill.activities.sandbox.Refusal;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import java.util.Map;
import java.util.function.Supplier;

/** Turns a sandbox system's no into a failure of ours; both sandbox adapters use it. */
public final class RefusalToFailure {
    private RefusalToFailure() {}

    /** Asks the system; its refusal becomes a failure that names it. */
    public static <T> T ask(ExternalSystem system, Supplier<T> question) {
        try {
            return question.get();
        } catch (Refusal refusal) {
            throw new FirstbillException(
                    code(refusal.status()),
                    system.label() + ": " + refusal.getMessage(),
                    Map.of("system", system.name(), "status", String.valueOf(refusal.status())),
                    refusal.retryAfter(),
                    refusal);
        }
    }

    private static FailureCode code(int status) {
        return switch (status) {
            case 400, 422 -> FailureCode.VALIDATION_REJECTED;
            case 401, 403 -> FailureCode.AUTH_REVOKED;
            case 404 -> FailureCode.NOT_FOUND;
            case 409 -> FailureCode.IDEMPOTENCY_MISMATCH;
            case 429 -> FailureCode.EXTERNAL_RATE_LIMITED;
            default -> FailureCode.EXTERNAL_UNAVAILABLE;
        };
    }
}
