package io.firstbill.invoice;

import org.joda.money.Money;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * An invoice laid against the expected one.
 *
 * @param lines expected lines in contract order, then lines nobody expected
 * @param discrepancies every difference, numbered from 1; empty when the two agree
 * @param expectedTotal what the contract says
 * @param actualTotal what the invoice says; expected total plus all differences
 */
public record Match(List<LineMatch> lines, List<Discrepancy> discrepancies, Money expectedTotal, Money actualTotal) {
    public Match {
        lines = List.copyOf(lines);
        discrepancies = List.copyOf(discrepancies);
        var bridged = discrepancies.stream().map(Discrepancy::difference).reduce(expectedTotal, Money::plus);
        if (!bridged.isEqual(actualTotal)) {
            throw new IllegalArgumentException(
                    "The differences lead from "
                            + expectedTotal
                            + " to "
                            + bridged
                            + " and not to "
                            + actualTotal
                            + ": "
                            + discrepancies);
        }
    }

    /**
     * One cause on the way from the expected to the actual total.
     *
     * @param type the cause
     * @param difference billed minus expected, over all discrepancies of this cause
     */
    public record Bridge(DiscrepancyType type, Money difference) {}

    /** True when nothing differs. */
    public boolean agrees() {
        return discrepancies.isEmpty();
    }

    /** The way from expected to actual total by cause, largest first; it adds up. */
    public List<Bridge> bridge() {
        var byType = new TreeMap<DiscrepancyType, Money>();
        discrepancies.forEach(found -> byType.merge(found.type(), found.difference(), Money::plus));
        return byType.entrySet().stream()
                .map(entry -> new Bridge(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Bridge step) -> step.difference().abs()).reversed())
                .toList();
    }

    /** What is billed too much, or too little when negative. */
    public Money difference() {
        return actualTotal.minus(expectedTotal);
    }
}
