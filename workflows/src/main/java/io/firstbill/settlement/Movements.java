package io.firstbill.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What using prepaid credit up leads to beside less of it.
 *
 * @param bought top-ups, by credit and day
 * @param rests what is left of each grant after the last line it could pay for
 */
public record Movements(List<Bought> bought, List<Rest> rests) {
    /** None. */
    public static final Movements NONE = new Movements(List.of(), List.of());

    public Movements {
        bought = List.copyOf(bought);
        rests = List.copyOf(rests);
    }

    /**
     * Top-ups of one day.
     *
     * @param date on which they are billed
     * @param amounts of each, in units or money
     */
    record Bought(Grant grant, LocalDate date, List<BigDecimal> amounts) {}

    /**
     * What is left of a grant.
     *
     * @param bought in all by top-ups
     * @param left of it
     */
    record Rest(Grant grant, BigDecimal bought, BigDecimal left) {}

    /** Both together. */
    Movements and(Movements more) {
        return new Movements(
                Stream.concat(bought.stream(), more.bought.stream()).toList(),
                Stream.concat(rests.stream(), more.rests.stream()).toList());
    }
}
