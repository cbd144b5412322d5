package io.firstbill.contract;

import io.firstbill.money.Percent;

import org.jspecify.annotations.Nullable;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The taxes on the lines of a contract, as a table of rates. A reduced rate of 7 % on books beside 19 % is two rates of
 * one name: the one that names the product holds.
 *
 * @param treatment whether tax is charged
 * @param reason why it is not charged, as printed; null when it is, or when none was stated
 * @param inclusive true when prices contain the tax
 * @param jurisdiction where the lines are taxed, an ISO 3166 code with or without subdivision; null for the country of
 *     the party invoiced
 * @param places lines taxed elsewhere: jurisdiction by line id
 * @param rates the table, in stated order
 * @param rounding how tax is rounded to the decimals of the currency
 * @param clause where the order form says so, or null when no source was given
 * @param netRounded of a price that contains tax the part without tax is rounded, and tax is what is left of it
 */
public record TaxTerms(
        Treatment treatment,
        @Nullable String reason,
        boolean inclusive,
        @Nullable String jurisdiction,
        Map<String, String> places,
        List<Rate> rates,
        RoundingMode rounding,
        @Nullable Source clause,
        boolean netRounded) {
    /** Terms by which tax is rounded, and what is left of a price that contains it is without tax. */
    public TaxTerms(
            Treatment treatment,
            @Nullable String reason,
            boolean inclusive,
            @Nullable String jurisdiction,
            Map<String, String> places,
            List<Rate> rates,
            RoundingMode rounding,
            @Nullable Source clause) {
        this(treatment, reason, inclusive, jurisdiction, places, rates, rounding, clause, false);
    }

    /** Whether tax is charged. */
    public enum Treatment {
        /** It is. */
        CHARGED,
        /** The customer owes it to the authority: shown with its base, nothing charged. */
        REVERSE_CHARGE,
        /** The customer is exempt: shown with its base, nothing charged. */
        EXEMPT
    }

    /**
     * One rate of the table.
     *
     * @param name as printed, for example {@code VAT}
     * @param percent of the line after discounts; zero for what bears none
     * @param jurisdiction where it holds; null for everywhere
     * @param products product codes it holds for; empty for all
     * @param from first invoice day it holds on; null for always before {@code to}
     * @param to day after the last invoice day it holds on; null for no end
     * @param onTaxes true when the taxes before it are part of what it is taken of
     */
    public record Rate(
            String name,
            Percent percent,
            @Nullable String jurisdiction,
            List<String> products,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean onTaxes) {
        public Rate {
            products = List.copyOf(products);
        }

        /** True when the rate is one of this product in this place on this day. */
        public boolean covers(String product, String place, LocalDate day) {
            return (jurisdiction == null || jurisdiction.equals(place))
                    && (products.isEmpty() || products.contains(product))
                    && (from == null || !day.isBefore(from))
                    && (to == null || day.isBefore(to));
        }
    }

    public TaxTerms {
        places = new TreeMap<>(places);
        rates = List.copyOf(rates);
    }

    /** Where each line is taxed that is not taxed where the contract is. */
    @Override
    public Map<String, String> places() {
        return Collections.unmodifiableMap(places);
    }

    /** Where a line is taxed. */
    public String place(String lineId) {
        return places.getOrDefault(lineId, Objects.requireNonNullElse(jurisdiction, ""));
    }

    /** The same terms with the country that holds where none is stated, and their place in the order form. */
    public TaxTerms at(String country, @Nullable Source place) {
        return new TaxTerms(
                treatment,
                reason,
                inclusive,
                Objects.requireNonNullElse(jurisdiction, country),
                places,
                rates,
                rounding,
                place,
                netRounded);
    }
}
