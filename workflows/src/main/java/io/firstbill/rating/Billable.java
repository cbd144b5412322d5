package io.firstbill.rating;

import io.firstbill.period.BillingPeriod;
import io.firstbill.period.Term;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** Which days of a period are paid for. */
final class Billable {
    private Billable() {}

    /** The period without its free days, in order: none, one or two parts. */
    static List<BillingPeriod> parts(BillingPeriod period, @Nullable Term free) {
        Stream<BillingPeriod> parts =
                free == null
                        ? Stream.of(period)
                        : Stream.of(
                                period.within(period.start(), free.start()), period.within(free.end(), period.end()));
        return parts.filter(part -> !part.empty()).toList();
    }
}
