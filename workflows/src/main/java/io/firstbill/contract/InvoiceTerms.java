package io.firstbill.contract;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What the contract agrees over its lines: money that depends on more than one of them.
 *
 * @param commitments spend promised, in stated order
 * @param maximums the most that lines cost, in stated order
 * @param discounts taken off invoices, in stated order
 * @param credits money or units bought beforehand, in stated order
 * @param tax the taxes on its lines; null when invoices are compared before tax
 * @param interim invoices within a period, issued when its use comes to an amount
 * @param rounding to what the total of an invoice is rounded; null for the decimals of the currency
 */
public record InvoiceTerms(
        List<Commitment> commitments,
        List<Maximum> maximums,
        List<InvoiceDiscount> discounts,
        List<PrepaidCredit> credits,
        @Nullable TaxTerms tax,
        List<InterimInvoice> interim,
        @Nullable CashRounding rounding) {
    /** Nothing agreed. */
    public static final InvoiceTerms NONE = new InvoiceTerms(List.of(), List.of(), List.of(), List.of(), null);

    public InvoiceTerms {
        commitments = copy(commitments);
        maximums = copy(maximums);
        discounts = copy(discounts);
        credits = copy(credits);
        interim = copy(interim);
    }

    /** Terms without interim invoices. */
    public InvoiceTerms(
            List<Commitment> commitments,
            List<Maximum> maximums,
            List<InvoiceDiscount> discounts,
            List<PrepaidCredit> credits,
            @Nullable TaxTerms tax) {
        this(commitments, maximums, discounts, credits, tax, List.of(), null);
    }

    /** A member that an older stored form lacks is none. */
    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The same terms with these taxes, or without any for null. */
    public InvoiceTerms taxed(@Nullable TaxTerms taxes) {
        return new InvoiceTerms(commitments, maximums, discounts, credits, taxes, interim, rounding);
    }

    /** The same terms with these commitments. */
    public InvoiceTerms withCommitments(List<Commitment> others) {
        return new InvoiceTerms(others, maximums, discounts, credits, tax, interim, rounding);
    }

    /** The same terms with these maximums. */
    public InvoiceTerms withMaximums(List<Maximum> others) {
        return new InvoiceTerms(commitments, others, discounts, credits, tax, interim, rounding);
    }

    /** The same terms with these invoice discounts. */
    public InvoiceTerms withDiscounts(List<InvoiceDiscount> others) {
        return new InvoiceTerms(commitments, maximums, others, credits, tax, interim, rounding);
    }

    /** The same terms with these prepaid credits. */
    public InvoiceTerms withCredits(List<PrepaidCredit> others) {
        return new InvoiceTerms(commitments, maximums, discounts, others, tax, interim, rounding);
    }

    /** The same terms with totals rounded to this, or to the decimals of the currency for null. */
    public InvoiceTerms rounded(@Nullable CashRounding other) {
        return new InvoiceTerms(commitments, maximums, discounts, credits, tax, interim, other);
    }

    /** True when nothing is agreed. */
    public boolean none() {
        return equals(NONE);
    }

    /** What is agreed, by the names of the contract document, for example {@code commitments}. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (!commitments.isEmpty()) {
            names.add("commitments");
        }
        if (!maximums.isEmpty()) {
            names.add("maximums");
        }
        if (!discounts.isEmpty()) {
            names.add("invoiceDiscounts");
        }
        if (!credits.isEmpty()) {
            names.add("prepaidCredits");
        }
        if (tax != null) {
            names.add("tax");
        }
        if (!interim.isEmpty()) {
            names.add("interimInvoices");
        }
        if (rounding != null) {
            names.add("cashRounding");
        }
        return names;
    }

    /**
     * The same terms, each with the place where the order form states it, asked by JSON pointer.
     *
     * @param country where the party invoiced is, for tax
     */
    public InvoiceTerms at(Function<String, @Nullable Source> source, String country) {
        return new InvoiceTerms(
                IntStream.range(0, commitments.size())
                        .mapToObj(i -> commitments.get(i).at(source.apply("/commitments/" + i)))
                        .toList(),
                IntStream.range(0, maximums.size())
                        .mapToObj(i -> maximums.get(i).at(source.apply("/maximums/" + i)))
                        .toList(),
                IntStream.range(0, discounts.size())
                        .mapToObj(i -> discounts.get(i).at(source.apply("/invoiceDiscounts/" + i)))
                        .toList(),
                IntStream.range(0, credits.size())
                        .mapToObj(i -> credits.get(i).at(source.apply("/prepaidCredits/" + i)))
                        .toList(),
                tax == null ? null : tax.at(country, source.apply("/tax")),
                IntStream.range(0, interim.size())
                        .mapToObj(i -> interim.get(i).at(source.apply("/interimInvoices/" + i)))
                        .toList(),
                rounding == null ? null : rounding.at(source.apply("/cashRounding")));
    }
}
