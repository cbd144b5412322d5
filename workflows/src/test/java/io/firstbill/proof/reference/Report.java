package io.firstbill.proof.reference;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * So much was used of a metric on a day, in a region.
 *
 * @param project what it was used for; null where that is not said
 * @param received when it was reported; null for in time
 */
public record Report(
        String metric,
        LocalDate day,
        String quantity,
        String region,
        @Nullable String project,
        @Nullable LocalDate received) {}
