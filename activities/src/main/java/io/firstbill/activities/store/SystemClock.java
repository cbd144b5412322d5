package io.firstbill.activities.store;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import java.time.Clock;

/** The clock everything outside the workflow reads; a test puts its own in place. */
@Factory
final class SystemClock {
    @Singleton
    @Requires(missingBeans = Clock.class)
    Clock clock() {
        return Clock.systemUTC();
    }
}
