package io.firstbill.misreading;

import io.firstbill.contract.TaxTerms;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.pricing.PricingConfig;

import org.jspecify.annotations.Nullable;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Taxes set up otherwise: not at all, contained in prices, on another base, a rate left out, rounded otherwise. */
record TaxMisreadings(PricingConfig config) {

    Stream<Misreading> all() {
        var agreed = config.overLines().tax();
        return Stream.concat(rounding(), agreed == null ? Stream.empty() : of(agreed).stream());
    }

    private Stream<Misreading> rounding() {
        var agreed = config.overLines().rounding();
        return agreed == null
                ? Stream.empty()
                : Stream.of(
                        Misreading.told(
                                DiscrepancyType.ROUNDING,
                                "rounding of totals",
                                "to " + agreed.increment(),
                                "none",
                                Altered.overLines(config, config.overLines().rounded(null))));
    }

    private List<Misreading> of(TaxTerms t) {
        var all = new ArrayList<Misreading>();
        all.add(Misreading.of(DiscrepancyType.TAX, "charged", "", "no tax was set up", with(null)));
        for (var other : TaxTerms.Treatment.values()) {
            if (other != t.treatment()) {
                all.add(
                        told(
                                "tax treatment",
                                t.treatment(),
                                other,
                                terms(t, other, t.inclusive(), t.rates(), t.rounding())));
            }
        }
        all.add(
                told(
                        "prices and tax",
                        inclusive(t.inclusive()),
                        inclusive(!t.inclusive()),
                        terms(t, t.treatment(), !t.inclusive(), t.rates(), t.rounding())));
        IntStream.range(0, t.rates().size()).forEach(n -> rate(t, n, all));
        Stream.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP)
                .filter(mode -> mode != t.rounding())
                .forEach(mode ->
                        all.add(
                                told(
                                        "rounding of tax",
                                        t.rounding(),
                                        mode,
                                        terms(t, t.treatment(), t.inclusive(), t.rates(), mode))));
        if (t.inclusive()) {
            all.add(
                    told(
                            "rounded of prices with tax",
                            t.netRounded() ? "NET" : "TAX",
                            t.netRounded() ? "TAX" : "NET",
                            new TaxTerms(
                                    t.treatment(),
                                    t.reason(),
                                    true,
                                    t.jurisdiction(),
                                    t.places(),
                                    t.rates(),
                                    t.rounding(),
                                    t.clause(),
                                    !t.netRounded())));
        }
        all.add(base());
        return all;
    }

    private void rate(TaxTerms t, int n, List<Misreading> all) {
        var rate = t.rates().get(n);
        all.add(
                told(
                        rate.name() + " " + rate.percent(),
                        "set up",
                        "left out",
                        rates(t, Altered.at(t.rates(), n, null))));
        all.add(
                told(
                        rate.name() + " " + rate.percent() + " on",
                        "its own products and place",
                        "everything",
                        rates(
                                t,
                                Altered.at(
                                        t.rates(),
                                        n,
                                        new TaxTerms.Rate(
                                                rate.name(),
                                                rate.percent(),
                                                null,
                                                List.of(),
                                                null,
                                                null,
                                                rate.onTaxes())))));
        all.add(
                told(
                        rate.name() + " on other taxes",
                        rate.onTaxes(),
                        !rate.onTaxes(),
                        rates(
                                t,
                                Altered.at(
                                        t.rates(),
                                        n,
                                        new TaxTerms.Rate(
                                                rate.name(),
                                                rate.percent(),
                                                rate.jurisdiction(),
                                                rate.products(),
                                                rate.from(),
                                                rate.to(),
                                                !rate.onTaxes())))));
    }

    /** The discounts that tax must see left out for the tax alone. */
    private Misreading base() {
        var terms = config.overLines();
        var gross = Altered.overLines(config, terms.withDiscounts(List.of()));
        return new Misreading(
                DiscrepancyType.TAX,
                "after discounts",
                "before discounts",
                "tax base: taken before discounts instead of after them",
                rating -> Replaced.taxes(rating.apply(config), rating.apply(gross)));
    }

    private static String inclusive(boolean inclusive) {
        return inclusive ? "INCLUSIVE" : "EXCLUSIVE";
    }

    private Misreading told(String what, Object expected, Object actual, TaxTerms terms) {
        return Misreading.told(DiscrepancyType.TAX, what, expected, actual, with(terms));
    }

    /** The same terms with another table. */
    static TaxTerms rates(TaxTerms t, List<TaxTerms.Rate> rates) {
        return terms(t, t.treatment(), t.inclusive(), rates, t.rounding());
    }

    private static TaxTerms terms(
            TaxTerms t,
            TaxTerms.Treatment treatment,
            boolean inclusive,
            List<TaxTerms.Rate> rates,
            RoundingMode rounding) {
        return new TaxTerms(
                treatment,
                t.reason(),
                inclusive,
                t.jurisdiction(),
                t.places(),
                rates,
                rounding,
                t.clause(),
                t.netRounded());
    }

    private PricingConfig with(@Nullable TaxTerms tax) {
        return Altered.overLines(config, config.overLines().taxed(tax));
    }
}
