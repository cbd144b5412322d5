package io.firstbill.approval;

import java.util.List;

/**
 * What approval rules may ask about a deal, as integers since CEL has no decimals. Each component is a variable of a
 * rule's condition under the same name; {@code Fact} says it in words.
 *
 * @param currency ISO 4217 code
 * @param tcvMinor everything the contract charges over its term, before tax, in minor units of the currency
 * @param maxDiscountBasisPoints largest discount from list price on any line, 1500 is 15 %
 * @param netDays days from invoice date to due date
 * @param termMonths length of the term, a begun month counts whole
 * @param freeDays days of the free period, zero for none
 * @param oneTimeMinor one-time charges within the contract value, in minor units
 * @param lines number of contract lines
 * @param productCodes products sold, ascending, each once
 */
public record DealFacts(
        String currency,
        long tcvMinor,
        int maxDiscountBasisPoints,
        int netDays,
        int termMonths,
        int freeDays,
        long oneTimeMinor,
        int lines,
        List<String> productCodes) {
    public DealFacts {
        productCodes = productCodes.stream().distinct().sorted().toList();
    }
}
