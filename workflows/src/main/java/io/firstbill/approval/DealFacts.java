package io.firstbill.approval;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractDiscount;
import io.firstbill.period.Term;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.rating.LineType;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What approval rules may ask about a deal, as integers since CEL has no decimals. Each component is a variable of a
 * rule's condition under the same name; {@code Fact} says it in words.
 *
 * @param currency ISO 4217 code
 * @param tcvMinor everything the contract charges over its term, before tax, in minor units of the currency
 * @param maxDiscountBasisPoints largest discount from list price on any line, 1500 is 15 %
 * @param netDays days from invoice date to due date
 * @param termMonths length of the term, a begun month counts whole
 * @param freeDays days of the free periods together, zero for none
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

    /**
     * The facts of a priced contract.
     *
     * @param expected every invoice of the term
     */
    public static DealFacts of(Contract contract, PricingConfig config, List<ExpectedInvoice> expected) {
        return new DealFacts(
                config.currency().getCode(),
                minor(expected, line -> true),
                maxDiscount(contract, config),
                config.netDays(),
                months(config.term()),
                freeDays(config),
                minor(expected, line -> line.type() == LineType.ONE_TIME),
                config.charges().size(),
                config.charges().stream().map(Charge::product).toList());
    }

    private static int freeDays(PricingConfig config) {
        var free = config.freePeriod();
        long stated = free == null ? 0 : free.days();
        long more =
                config.time().freePeriods().stream()
                        .mapToLong(period -> period.days(config.term().start()).days())
                        .sum();
        return Math.toIntExact(stated + more);
    }

    private static long minor(List<ExpectedInvoice> invoices, Predicate<ExpectedLine> counts) {
        return invoices.stream()
                .flatMap(invoice -> invoice.lines().stream())
                .filter(counts)
                .mapToLong(line -> line.amount().getAmountMinorLong())
                .reduce(0, Math::addExact);
    }

    /** Tiers print no list price to measure from, so the discounts stated beside the lines count as well. */
    private static int maxDiscount(Contract contract, PricingConfig config) {
        var onLines =
                config.charges().stream()
                        .flatMap(charge -> charge.phases().stream())
                        .map(phase -> phase.discountPercent());
        var beside = contract.discounts().stream().map(ContractDiscount::percent);
        return Stream.concat(onLines, beside).mapToInt(percent -> percent.basisPoints()).max().orElse(0);
    }

    private static int months(Term term) {
        var whole = ChronoUnit.MONTHS.between(term.start(), term.end());
        return Math.toIntExact(term.start().plusMonths(whole).isBefore(term.end()) ? whole + 1 : whole);
    }
}
