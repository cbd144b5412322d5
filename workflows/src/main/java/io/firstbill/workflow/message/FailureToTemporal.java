package io.firstbill.workflow.message;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.temporal.api.failure.v1.Failure;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.FailureConverter;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.DefaultFailureConverter;

/**
 * The border between our failures and Temporal's, for activities, validators and handlers alike: the type is the
 * failure code, the kind decides whether it is retried, a time to wait that another system asked for is obeyed. It sits
 * in the data converter because an {@link ApplicationFailure} thrown by an Update validator loses its type on the way
 * (SDK 1.38).
 */
public final class FailureToTemporal implements FailureConverter {
    private final FailureConverter rest = new DefaultFailureConverter();

    /** Our failure in Temporal's words. */
    public static ApplicationFailure translate(FirstbillException failure) {
        var builder =
                ApplicationFailure.newBuilder()
                        .setMessage(failure.getMessage())
                        .setType(failure.code().name())
                        .setNonRetryable(!retried(failure.code()))
                        .setCause(failure.getCause());
        var wait = failure.retryAfter();
        return (wait == null ? builder : builder.setNextRetryDelay(wait)).build();
    }

    private static boolean retried(FailureCode code) {
        return switch (code.kind()) {
            case EXTERNAL, INTERNAL -> true;
            case INVALID, FORBIDDEN, NOT_FOUND, CONFLICT -> false;
        };
    }

    @Override
    public Failure exceptionToFailure(Throwable thrown, DataConverter converter) {
        return rest.exceptionToFailure(
                thrown instanceof FirstbillException failure ? translate(failure) : thrown, converter);
    }

    @Override
    public RuntimeException failureToException(Failure failure, DataConverter converter) {
        return rest.failureToException(failure, converter);
    }
}
