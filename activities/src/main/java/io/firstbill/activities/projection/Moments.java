package io.firstbill.activities.projection;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as PostgreSQL keeps them: to the microsecond. */
final class Moments {
    private Moments() {}

    static @Nullable Instant stored(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }
}
