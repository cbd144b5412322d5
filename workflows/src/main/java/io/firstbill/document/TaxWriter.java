package io.firstbill.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.contract.TaxTerms;

import java.math.RoundingMode;

/** The taxes of a contract as a JSON object. */
final class TaxWriter {
    private TaxWriter() {}

    static ObjectNode write(TaxTerms tax) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (tax.treatment() != TaxTerms.Treatment.CHARGED) {
            node.put("treatment", tax.treatment().name());
        }
        InvoiceTermsWriter.putIfGiven(node, "reason", tax.reason());
        if (tax.inclusive()) {
            node.put("prices", "INCLUSIVE");
        }
        InvoiceTermsWriter.putIfGiven(node, "jurisdiction", tax.jurisdiction());
        if (!tax.places().isEmpty()) {
            ObjectNode places = node.putObject("places");
            tax.places().forEach(places::put);
        }
        if (tax.rounding() != RoundingMode.HALF_UP) {
            node.put("rounding", tax.rounding().name());
        }
        if (tax.netRounded()) {
            node.put("inclusiveRounding", "NET");
        }
        var rates = node.putArray("rates");
        tax.rates().forEach(rate -> rates.add(rate(rate)));
        return node;
    }

    private static ObjectNode rate(TaxTerms.Rate rate) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", rate.name())
                        .put("percent", rate.percent().value().toPlainString());
        InvoiceTermsWriter.putIfGiven(node, "jurisdiction", rate.jurisdiction());
        InvoiceTermsWriter.texts(node, "products", rate.products());
        InvoiceTermsWriter.putIfGiven(node, "from", rate.from());
        InvoiceTermsWriter.putIfGiven(node, "lastDay", rate.to() == null ? null : rate.to().minusDays(1));
        return rate.onTaxes() ? node.put("onTaxes", true) : node;
    }
}
