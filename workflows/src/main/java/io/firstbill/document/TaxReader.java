package io.firstbill.document;

import io.firstbill.contract.TaxTerms;
import io.firstbill.money.Percent;
import io.firstbill.period.Term;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/**
 * The taxes of a document.
 *
 * @param tax the JSON object
 * @param term the contract's, for days at fault
 */
record TaxReader(Fields tax, Term term) {

    TaxTerms read() {
        Map<String, String> places = new TreeMap<>();
        tax.node().path("places").properties().forEach(place -> places.put(place.getKey(), place.getValue().asText()));
        return new TaxTerms(
                tax.choice(TaxTerms.Treatment.class, "treatment", TaxTerms.Treatment.CHARGED),
                tax.textOrNull("reason"),
                tax.text("prices").equals("INCLUSIVE"),
                tax.textOrNull("jurisdiction"),
                places,
                tax.list("rates").stream().map(this::rate).toList(),
                tax.choice(RoundingMode.class, "rounding", RoundingMode.HALF_UP),
                null,
                tax.text("inclusiveRounding").equals("NET"));
    }

    private TaxTerms.Rate rate(Fields rate) {
        return new TaxTerms.Rate(
                rate.text("name"),
                new Percent(rate.decimal("percent", BigDecimal.ZERO)),
                rate.textOrNull("jurisdiction"),
                rate.texts("products"),
                rate.has("from") ? rate.day("from", term.start()) : null,
                rate.has("lastDay") ? rate.day("lastDay", term.lastDay()).plusDays(1) : null,
                rate.node().path("onTaxes").asBoolean(false));
    }
}
