package io.firstbill.web.pricing;

import io.firstbill.revenue.Obligation;
import io.firstbill.revenue.RevenueMonth;
import io.firstbill.revenue.RevenuePreview;

import org.joda.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The revenue of the whole term as previewed.
 *
 * @param years the months by calendar year
 * @param checks sums that must agree
 */
public record RevenueView(PricedVersion priced, RevenuePreview revenue, List<Year> years, List<Check> checks) {

    /**
     * One month.
     *
     * @param billed invoiced in it, without tax
     * @param revenue recognised in it
     */
    public record Month(RevenueMonth month, Money billed, Money revenue) {
        /** Deferred when positive, unbilled when negative. */
        public Money balance() {
            return month.deferred().minus(month.unbilled());
        }
    }

    /** The months of a year with what was billed and earned in it. */
    public record Year(int year, List<Month> months, Money billed, Money revenue) {}

    /**
     * Two sums that must be one.
     *
     * @param what in words
     */
    public record Check(String what, Money one, Money other) {
        /** True when they agree. */
        public boolean holds() {
            return one.isEqual(other);
        }
    }

    /** Every month of the term. */
    public List<Month> months() {
        return years.stream().flatMap(year -> year.months().stream()).toList();
    }

    /** This figure of every obligation together. */
    public Money sum(Function<Obligation, Money> figure) {
        return revenue.obligations().stream().map(figure).reduce(Money.zero(priced.currency()), Money::plus);
    }

    /** Billed over the whole term. */
    public Money billedInAll() {
        return years.stream().map(Year::billed).reduce(Money.zero(priced.currency()), Money::plus);
    }

    /** Recognised over the whole term. */
    public Money revenueInAll() {
        return years.stream().map(Year::revenue).reduce(Money.zero(priced.currency()), Money::plus);
    }

    /** Stand-alone prices together. */
    public Money standAlone() {
        return sum(Obligation::standAlonePrice);
    }

    /** Fixed amounts invoiced together. */
    public Money billed() {
        return sum(Obligation::billed);
    }

    /** Allocated parts together. */
    public Money allocated() {
        return sum(Obligation::allocated);
    }

    static RevenueView of(PricedVersion priced) {
        RevenuePreview revenue = priced.revenue();
        Money zero = Money.zero(priced.currency());
        List<Month> months = new ArrayList<>();
        Money before = zero;
        for (RevenueMonth month : revenue.months()) {
            months.add(new Month(month, month.billedToDate().minus(before), month.fixed().plus(month.variable())));
            before = month.billedToDate();
        }
        List<Year> years =
                months.stream()
                        .collect(
                                Collectors.groupingBy(
                                        month -> month.month().month().getYear(), TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(year -> year(year.getKey(), year.getValue(), zero))
                        .toList();
        return new RevenueView(priced, revenue, years, checks(priced, revenue, zero));
    }

    private static Year year(int year, List<Month> months, Money zero) {
        return new Year(
                year,
                months,
                months.stream().map(Month::billed).reduce(zero, Money::plus),
                months.stream().map(Month::revenue).reduce(zero, Money::plus));
    }

    private static List<Check> checks(PricedVersion priced, RevenuePreview revenue, Money zero) {
        Money allocated = revenue.obligations().stream().map(Obligation::allocated).reduce(zero, Money::plus);
        Money recognised =
                revenue.months().stream().map(month -> month.fixed().plus(month.variable())).reduce(zero, Money::plus);
        Money fixed = revenue.months().stream().map(RevenueMonth::fixed).reduce(zero, Money::plus);
        return List.of(
                new Check("The allocated parts add up to the transaction price", allocated, revenue.transactionPrice()),
                new Check("Fixed revenue of all months adds up to it too", fixed, revenue.transactionPrice()),
                new Check("Revenue of all months adds up to all invoices of the term", recognised, priced.total()));
    }
}
