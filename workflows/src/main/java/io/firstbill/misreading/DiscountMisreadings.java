package io.firstbill.misreading;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.InvoiceDiscount;
import io.firstbill.contract.InvoiceTerms;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Discounts on invoices set up otherwise: left out, another scope, another end, another bound. */
record DiscountMisreadings(PricingConfig config) {

    Stream<Misreading> all() {
        return IntStream.range(0, config.overLines().discounts().size()).boxed().flatMap(n -> discount(n).stream());
    }

    private List<Misreading> discount(int n) {
        var d = config.overLines().discounts().get(n);
        var key = "invoiceDiscount." + (n + 1);
        var all = new ArrayList<Misreading>();
        all.add(
                Misreading.of(
                        DiscrepancyType.DISCOUNT,
                        d.value(),
                        "",
                        key + " (" + d.description() + ") was not set up",
                        with(n, null)));
        all.add(told(key, "scope", "its lines", "all lines", with(n, of(d, List.of(), d.periods(), d.invoices()))));
        all.add(told(key, "kinds of lines", d.kinds(), "all", with(n, allKinds(d))));
        all.add(told(key, "end", "as stated", "never", with(n, endless(d))));
        all.add(told(key, "maximum", "as stated", "none", with(n, unbounded(d))));
        all.add(
                told(
                        key,
                        "what an invoice cannot bear",
                        d.carried() ? "carried" : "lost",
                        d.carried() ? "lost" : "carried",
                        with(n, carried(d))));
        ends(d.periods())
                .forEach(other ->
                        all.add(
                                told(
                                        key,
                                        "number of periods",
                                        d.periods(),
                                        other,
                                        with(n, of(d, d.lineIds(), other, d.invoices())))));
        ends(d.invoices())
                .forEach(other ->
                        all.add(
                                told(
                                        key,
                                        "number of invoices",
                                        d.invoices(),
                                        other,
                                        with(n, of(d, d.lineIds(), d.periods(), other)))));
        return all;
    }

    private static Stream<Integer> ends(@Nullable Integer stated) {
        return stated == null ? Stream.empty() : Stream.of(stated + 1, stated - 1, 2 * stated).filter(n -> n > 0);
    }

    private static Misreading told(
            String key, String what, @Nullable Object expected, Object actual, PricingConfig setUp) {
        return Misreading.told(DiscrepancyType.DISCOUNT, key + " " + what, String.valueOf(expected), actual, setUp);
    }

    private static InvoiceDiscount of(
            InvoiceDiscount d, List<String> lines, @Nullable Integer periods, @Nullable Integer invoices) {
        return copy(d, lines, d.kinds(), d.to(), periods, invoices, d.most(), d.carried());
    }

    private static InvoiceDiscount allKinds(InvoiceDiscount d) {
        return copy(d, d.lineIds(), List.of(), d.to(), d.periods(), d.invoices(), d.most(), d.carried());
    }

    private static InvoiceDiscount endless(InvoiceDiscount d) {
        return copy(d, d.lineIds(), d.kinds(), null, null, null, d.most(), d.carried());
    }

    private static InvoiceDiscount unbounded(InvoiceDiscount d) {
        return copy(d, d.lineIds(), d.kinds(), d.to(), d.periods(), d.invoices(), null, d.carried());
    }

    private static InvoiceDiscount carried(InvoiceDiscount d) {
        return copy(d, d.lineIds(), d.kinds(), d.to(), d.periods(), d.invoices(), d.most(), !d.carried());
    }

    private static InvoiceDiscount copy(
            InvoiceDiscount d,
            List<String> lines,
            List<ChargeKind> kinds,
            @Nullable LocalDate to,
            @Nullable Integer periods,
            @Nullable Integer invoices,
            @Nullable Money most,
            boolean carried) {
        return new InvoiceDiscount(
                d.description(),
                d.percent(),
                d.amount(),
                lines,
                kinds,
                d.from(),
                to,
                periods,
                invoices,
                most,
                carried,
                d.clause());
    }

    private PricingConfig with(int n, @Nullable InvoiceDiscount other) {
        return Altered.overLines(config, discounts(config.overLines(), n, other));
    }

    /** The same terms with another discount at this place, or without it for null. */
    static InvoiceTerms discounts(InvoiceTerms terms, int n, @Nullable InvoiceDiscount other) {
        return terms.withDiscounts(Altered.at(terms.discounts(), n, other));
    }
}
