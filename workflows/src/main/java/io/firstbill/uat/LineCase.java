package io.firstbill.uat;

import io.firstbill.invoice.LineMatch;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;

import java.time.LocalDate;
import java.util.List;

/**
 * A priced line is billed for each of its periods, at its price.
 *
 * @param lineId the contract line
 * @param name what the invoice line says
 * @param price the price in words
 * @param invoices dates of every expected invoice that has it
 */
public record LineCase(String lineId, String name, String price, List<LocalDate> invoices) implements UatCase {
    public LineCase {
        invoices = List.copyOf(invoices);
    }

    /** One for each charge. */
    static List<LineCase> of(PricingConfig config, Expectations expected) {
        return config.charges().stream().map(charge -> of(charge, expected)).toList();
    }

    private static LineCase of(Charge charge, Expectations expected) {
        return new LineCase(
                charge.lineId(),
                charge.name(),
                charge.phases().getFirst().model().describe(),
                expected.dates(line -> line.lineId().equals(charge.lineId())));
    }

    @Override
    public String id() {
        return "line-" + lineId;
    }

    @Override
    public String title() {
        return "Line " + lineId + ", " + name;
    }

    @Override
    public String looksFor() {
        return invoices.isEmpty()
                ? "No invoice of the term charges it."
                : "Charged on " + invoices.size() + (invoices.size() == 1 ? " invoice, " : " invoices, ") + price + ".";
    }

    @Override
    public boolean concerns(LocalDate invoiceDate, LineMatch line) {
        return lineId.equals(line.lineId());
    }
}
