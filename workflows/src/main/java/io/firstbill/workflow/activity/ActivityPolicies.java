package io.firstbill.workflow.activity;

import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;

import java.time.Duration;

/**
 * Time-outs and retries, named once (table 2.5 of the engineering rules). Retries are unlimited within the
 * schedule-to-close time; which failures are not retried is said by the failure itself. When the time is used up the
 * stage is blocked; a workflow never fails for it.
 */
public final class ActivityPolicies {
    /** Recording and calculation on the same wake-up: one marker each, no extra round trip. */
    public static final LocalActivityOptions LOCAL =
            LocalActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofSeconds(2))
                    .setScheduleToCloseTimeout(Duration.ofSeconds(5))
                    .setRetryOptions(retry(Duration.ofMillis(100), Duration.ofSeconds(1)).setMaximumAttempts(3).build())
                    .build();

    /** The same work when the local try failed, for example while the database is down: retried for ever. */
    public static final ActivityOptions PATIENT =
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.DEALS)
                    .setStartToCloseTimeout(Duration.ofSeconds(10))
                    .setRetryOptions(retry(Duration.ofSeconds(1), Duration.ofSeconds(30)).build())
                    .build();

    /** Creating and changing in billing. */
    public static final ActivityOptions BILLING_WRITE =
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.BILLING)
                    .setStartToCloseTimeout(Duration.ofSeconds(15))
                    .setScheduleToCloseTimeout(Duration.ofDays(1))
                    .setRetryOptions(retry(Duration.ofSeconds(1), Duration.ofMinutes(1)).build())
                    .build();

    /** Creating and posting in ERP. */
    public static final ActivityOptions ERP_WRITE =
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.ERP)
                    .setStartToCloseTimeout(Duration.ofSeconds(30))
                    .setScheduleToCloseTimeout(Duration.ofDays(2))
                    .setRetryOptions(retry(Duration.ofSeconds(5), Duration.ofMinutes(5)).build())
                    .build();

    /** Reading from billing or ERP. */
    public static final ActivityOptions READ =
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.BILLING)
                    .setStartToCloseTimeout(Duration.ofSeconds(20))
                    .setScheduleToCloseTimeout(Duration.ofHours(2))
                    .setRetryOptions(retry(Duration.ofSeconds(1), Duration.ofSeconds(30)).build())
                    .build();

    /** Long work that heartbeats. */
    public static final ActivityOptions BULK =
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.BULK)
                    .setStartToCloseTimeout(Duration.ofMinutes(10))
                    .setScheduleToCloseTimeout(Duration.ofHours(6))
                    .setHeartbeatTimeout(Duration.ofMinutes(1))
                    .setRetryOptions(retry(Duration.ofSeconds(5), Duration.ofMinutes(5)).build())
                    .build();

    private ActivityPolicies() {}

    private static RetryOptions.Builder retry(Duration first, Duration max) {
        return RetryOptions.newBuilder().setInitialInterval(first).setBackoffCoefficient(2).setMaximumInterval(max);
    }
}
