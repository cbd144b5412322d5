package io.firstbill.tax;

import io.firstbill.contract.TaxTerms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The taxes a contract states itself. Among rates of one name the one that names the product holds over the general
 * one.
 *
 * @param terms the table
 */
public record AgreedTaxes(TaxTerms terms) implements TaxRates {
    @Override
    public List<TaxRate> on(String product, String country, LocalDate day) {
        Map<String, TaxTerms.Rate> byName = new LinkedHashMap<>();
        for (TaxTerms.Rate rate : terms.rates()) {
            if (rate.covers(product, country, day)) {
                byName.merge(rate.name(), rate, (one, other) -> one.products().isEmpty() ? other : one);
            }
        }
        return byName.values().stream().map(rate -> new TaxRate(rate.name(), rate.percent(), rate.onTaxes())).toList();
    }
}
