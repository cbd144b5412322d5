package io.firstbill.tax;

import io.firstbill.money.Percent;

import java.time.LocalDate;
import java.util.List;

/** Which taxes a line bears. An empty answer means that Firstbill expects no tax lines. */
public interface TaxRates {
    /**
     * One tax.
     *
     * @param name as printed, for example {@code VAT}
     * @param rate on the line after discount
     * @param onTaxes true when the taxes before it are part of what it is taken of
     */
    record TaxRate(String name, Percent rate, boolean onTaxes) {
        /** A tax on the line alone. */
        public TaxRate(String name, Percent rate) {
            this(name, rate, false);
        }
    }

    /** The taxes on a product sold into a country (ISO 3166, two letters) on a day; never null. */
    List<TaxRate> on(String product, String country, LocalDate day);
}
