package io.firstbill.activities.engine;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowServiceException;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One call to the engine: bounded in time, and its failures in our words. The SDK retries a server that is down for a
 * minute; a person at a page is told after {@link #PATIENCE}.
 */
final class EngineCalls {
    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ExecutorService CALLS = Executors.newVirtualThreadPerTaskExecutor();

    private EngineCalls() {}

    /** The call's answer. */
    static <T> T within(String what, Callable<T> call) {
        var running = CALLS.submit(call);
        try {
            return running.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            throw unavailable(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(what, e);
        } catch (ExecutionException e) {
            throw translate(what, e.getCause() == null ? e : e.getCause());
        }
    }

    /** The call's answer, or empty when the engine does not know the deal. */
    static <T> Optional<T> known(String what, Callable<T> call) {
        try {
            return Optional.of(within(what, call));
        } catch (FirstbillException e) {
            if (e.code() == FailureCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static FirstbillException translate(String what, Throwable failure) {
        return switch (failure) {
            case FirstbillException ours -> ours;
            case WorkflowUpdateException refused when refused.getCause() instanceof ApplicationFailure reason ->
                    refusal(reason);
            case WorkflowNotFoundException gone ->
                    new FirstbillException(FailureCode.NOT_FOUND, "The engine has no open run for it: " + what, gone);
            case WorkflowServiceException service when service.getCause() instanceof StatusRuntimeException status ->
                    ofStatus(what, status);
            case StatusRuntimeException status -> ofStatus(what, status);
            default -> new FirstbillException(FailureCode.INTERNAL, what + " failed: " + failure.getMessage(), failure);
        };
    }

    private static FirstbillException ofStatus(String what, StatusRuntimeException status) {
        return status.getStatus().getCode() == Status.Code.NOT_FOUND
                ? new FirstbillException(FailureCode.NOT_FOUND, "The engine does not know it: " + what, status)
                : unavailable(what, status);
    }

    private static FirstbillException refusal(ApplicationFailure reason) {
        var code =
                Arrays.stream(FailureCode.values())
                        .filter(c -> c.name().equals(reason.getType()))
                        .findFirst()
                        .orElse(FailureCode.INTERNAL);
        return new FirstbillException(code, reason.getOriginalMessage(), reason);
    }

    private static FirstbillException unavailable(String what, Throwable cause) {
        return new FirstbillException(
                FailureCode.ENGINE_UNAVAILABLE,
                "The workflow engine did not answer ("
                        + what
                        + "). Nothing is shown as done until it is recorded. Send the form again in a moment: it is"
                        + " taken once, however often it is sent.",
                cause);
    }
}
