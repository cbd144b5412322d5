package io.firstbill.trail;

import org.joda.money.Money;

import java.util.List;

/**
 * One line of an expected invoice and what it rests on.
 *
 * @param at which line
 * @param lineId the contract line, or the key of the term for a line over other lines
 * @param priceKey the price of the phase, for example {@code L1-1}
 * @param rule the price rule in words
 * @param amount as printed
 * @param terms JSON pointers of the contract fields that make it, the nearest first: phase, uplift, discount from list;
 *     empty when the contract has none
 * @param sourced true when each of them has words in the order form
 */
public record TracedLine(
        LineRef at, String lineId, String priceKey, String rule, Money amount, List<String> terms, boolean sourced) {
    public TracedLine {
        terms = List.copyOf(terms);
    }
}
