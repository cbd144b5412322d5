package io.firstbill.trail;

/**
 * A term of the contract that makes money.
 *
 * @param pointer JSON pointer of its field in the contract document, for example {@code /lines/0/phases/1}
 * @param name what it is, for example {@code Enterprise seats, step 2}
 * @param terms in the words of an order form, for example {@code 750 x USD 432.00 per unit}
 */
public record PricedTerm(String pointer, String name, String terms) {}
