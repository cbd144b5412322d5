package io.firstbill.figures;

import io.firstbill.preview.ContractPreview;
import io.firstbill.preview.DealValue;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.rating.LineType;
import io.firstbill.revenue.RevenueMonth;
import io.firstbill.settlement.InvoiceSums;
import io.firstbill.settlement.LineDiscount;
import io.firstbill.settlement.TaxAmount;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Figures of a priced contract by the names people give them, for example {@code charge L1} of an invoice date or
 * {@code revenue} of a month. "none" stands for a figure that is not there.
 */
record Priced(ContractPreview preview) {
    /**
     * A figure.
     *
     * @param what {@code total}, {@code due}, {@code tax}, {@code credit L1} and {@code charge L1} (the negative and
     *     the positive amounts of a line), {@code tax L1}, {@code net L1}, {@code discount L1}, {@code true-up}, {@code
     *     overage}, {@code maximum}, {@code discount}, {@code prepaid}, {@code revenue}, {@code deferred}, {@code
     *     unbilled}, {@code allocated L1}, {@code tcv}, {@code acv}, {@code arr}, {@code mrr}, {@code date}
     * @param on the invoice date, the month, the number of the invoice for {@code date}; empty for the whole term
     */
    String figure(String what, String on) {
        String[] words = what.split(" ", 2);
        String line = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "total" -> sum(invoices(on).map(ExpectedInvoice::total));
            case "due" -> sum(invoices(on).map(Priced::due));
            case "credit" -> sum(lines(on, line).map(ExpectedLine::amount).filter(Money::isNegative));
            case "charge" -> sum(lines(on, line).map(ExpectedLine::amount).filter(Money::isPositive));
            case "tax" -> line.isEmpty() ? tax(on) : sum(lines(on, line).flatMap(Priced::taxes));
            case "net" -> sum(lines(on, line).map(found -> found.net() == null ? found.amount() : found.net()));
            case "discount" ->
                    line.isEmpty() ? ofType(on, LineType.DISCOUNT) : sum(lines(on, line).flatMap(Priced::discounts));
            case "true-up" -> ofType(on, LineType.MINIMUM_TRUE_UP);
            case "overage" -> ofType(on, LineType.OVERAGE);
            case "maximum" -> ofType(on, LineType.MAXIMUM);
            case "prepaid" -> sum(sums(on).map(sums -> sums.prepaidApplied()));
            case "revenue" -> month(on, month -> month.fixed().plus(month.variable()));
            case "deferred" -> month(on, RevenueMonth::deferred);
            case "unbilled" -> month(on, RevenueMonth::unbilled);
            case "allocated" -> allocated(line);
            case "tcv" -> worth(DealValue::tcv);
            case "acv" -> worth(DealValue::acv);
            case "arr" -> worth(DealValue::arr);
            case "mrr" -> worth(DealValue::mrr);
            case "date" -> preview.invoices().get(Integer.parseInt(on) - 1).invoiceDate().toString();
            default -> throw new IllegalArgumentException("No figure is called \"" + what + "\".");
        };
    }

    /** Every line as its invoice date and amount, for example {@code 2027-02-01 24.00}. */
    List<String> lines() {
        return invoices("")
                .flatMap(invoice ->
                        invoice.lines().stream().map(line -> invoice.invoiceDate() + " " + text(line.amount())))
                .toList();
    }

    /** The total of the first invoice that has one. */
    String firstTotal() {
        return preview.invoices().stream()
                .map(ExpectedInvoice::total)
                .filter(total -> !total.isZero())
                .findFirst()
                .map(Priced::text)
                .orElse("none");
    }

    /** What is left of prepaid credits after each invoice that used one. */
    List<String> left() {
        return sums("").flatMap(sums -> sums.prepaid().stream())
                .map(use -> use.left().stripTrailingZeros().toPlainString())
                .toList();
    }

    private Stream<ExpectedInvoice> invoices(String on) {
        return preview.invoices().stream().filter(on(on));
    }

    private static Predicate<ExpectedInvoice> on(String on) {
        return invoice -> invoice.invoiceDate().toString().startsWith(on);
    }

    private Stream<ExpectedLine> lines(String on, String id) {
        return invoices(on).flatMap(invoice -> invoice.lines().stream()).filter(line -> line.lineId().equals(id));
    }

    private Stream<InvoiceSums> sums(String on) {
        return invoices(on).map(ExpectedInvoice::sums).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private String tax(String on) {
        return sum(sums(on).map(sums -> sums.tax()));
    }

    private String ofType(String on, LineType type) {
        return sum(
                invoices(on)
                        .flatMap(invoice -> invoice.lines().stream())
                        .filter(line -> line.type() == type)
                        .map(ExpectedLine::amount));
    }

    private static Money due(ExpectedInvoice invoice) {
        return invoice.sums() == null ? invoice.total() : invoice.sums().amountDue();
    }

    private static Stream<Money> taxes(ExpectedLine line) {
        return of(line.taxes()).map(TaxAmount::amount);
    }

    private static Stream<Money> discounts(ExpectedLine line) {
        return of(line.discounts()).map(LineDiscount::amount);
    }

    private static <T> Stream<T> of(@Nullable List<T> found) {
        return found == null ? Stream.of() : found.stream();
    }

    private String month(String on, Function<RevenueMonth, Money> figure) {
        return sum(
                of(preview.revenue() == null ? null : preview.revenue().months())
                        .filter(month -> month.month().toString().startsWith(on))
                        .map(figure));
    }

    private String worth(Function<DealValue, Money> figure) {
        return preview.value() == null ? "none" : text(figure.apply(preview.value()));
    }

    private String allocated(String name) {
        return sum(
                of(preview.revenue() == null ? null : preview.revenue().obligations())
                        .filter(obligation -> obligation.name().equals(name))
                        .map(obligation -> obligation.allocated()));
    }

    private static String sum(Stream<Money> amounts) {
        return amounts.reduce(Money::plus).map(Priced::text).orElse("none");
    }

    private static String text(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
