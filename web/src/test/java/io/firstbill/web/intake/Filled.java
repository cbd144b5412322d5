package io.firstbill.web.intake;

import java.util.Map;
import java.util.TreeMap;

/** The examples as somebody would fill them in. */
public final class Filled {
    private Filled() {}

    /** Graduated usage in arrears beside a flat fee, as in the example {@code graduated-usage}. */
    public static Map<String, String> graduatedUsage(String orderForm) {
        Map<String, String> fields = head(orderForm);
        fields.putAll(line(0, "L1", "API-CALLS", "Routing API calls", "USAGE", "GRADUATED"));
        fields.put("lines.0.metric", "api_call");
        fields.put("lines.0.phases.0.quantity", "1,840,000");
        fields.put("lines.0.phases.0.tiers.0.upTo", "500,000");
        fields.put("lines.0.phases.0.tiers.0.unitPrice", "0.0040");
        fields.put("lines.0.phases.0.tiers.0.flatFee", "100.00");
        fields.put("lines.0.phases.0.tiers.1.upTo", "2000000");
        fields.put("lines.0.phases.0.tiers.1.unitPrice", "0.0026");
        fields.put("lines.0.phases.0.tiers.2.unitPrice", "0.0015");
        fields.putAll(line(1, "L2", "API-PLATFORM", "Routing API, platform fee", "RECURRING", "FLAT"));
        fields.put("lines.1.timing", "IN_ARREARS");
        fields.put("lines.1.discounted", "yes");
        fields.put("lines.1.phases.0.listPrice", "1900.00");
        fields.put("lines.1.phases.0.amount", "1,900.00");
        return fields;
    }

    /**
     * Seats that grow over three years at a discount beside a flat fee, each term with its source, as in the example
     * {@code seat-ramp}.
     */
    public static Map<String, String> seatRamp(String orderForm) {
        Map<String, String> fields = head(orderForm);
        fields.putAll(
                Map.of(
                        "customer.name", "Meridian Freight Holdings, Inc.",
                        "customer.address", "1200 Harbor Drive, Suite 400, Baltimore, MD 21230",
                        "customer.country", "united states",
                        "customer.email", "ap@meridianfreight.example",
                        "customer.taxId", "52-1188420",
                        "orderForm.effectiveDate", "2026-12-09",
                        "purchaseOrder", "4500187734",
                        "term.start", "2027-01-01",
                        "term.lastDay", "2029-12-31",
                        "netDays", "60"));
        fields.putAll(
                Map.of(
                        "currency", "usd",
                        "billing.frequency", "ANNUAL",
                        "crmAmount.amount", "1,044,000.00",
                        "source.term.page", "1",
                        "source.term.quote", "Subscription Term: January 1, 2027 through December 31, 2029 (36 months)",
                        "source.netDays.page", "1",
                        "source.netDays.quote", "Payment Terms: Net 60 from invoice date"));
        fields.putAll(
                line(0, "L1", "PLATFORM-SEAT", "Brightledger Platform, Enterprise seats", "RECURRING", "PER_UNIT"));
        fields.put("lines.0.timing", "IN_ADVANCE");
        fields.put("lines.0.ramp", "yes");
        fields.put("lines.0.discounted", "yes");
        for (int year = 0; year < 3; year++) {
            fields.putAll(seats("lines.0.phases." + year + ".", 2027 + year, 500 + 250 * year));
        }
        fields.putAll(line(1, "L2", "SUPPORT-PREMIER", "Premier Support, 24x7", "RECURRING", "FLAT"));
        fields.put("lines.1.timing", "IN_ADVANCE");
        fields.put("lines.1.discounted", "yes");
        fields.put("lines.1.phases.0.listPrice", "30,000.00");
        fields.put("lines.1.phases.0.discountPercent", "20 %");
        fields.put("lines.1.phases.0.amount", "24,000.00");
        fields.put("lines.1.phases.0.source.price.page", "2");
        fields.put(
                "lines.1.phases.0.source.price.quote",
                "Premier Support: $24,000.00 per year (list $30,000.00 less 20%)");
        return fields;
    }

    private static Map<String, String> seats(String step, int year, int seats) {
        return Map.of(
                step + "from", year + "-01-01",
                step + "lastDay", year + "-12-31",
                step + "quantity", String.valueOf(seats),
                step + "unitPrice", "432.00",
                step + "listPrice", "540.00",
                step + "discountPercent", "20",
                step + "source.price.page", "2",
                step + "source.price.quote", "Net price per seat per year: $432.00 (list $540.00 less 20%)",
                step + "source.quantity.page", "2",
                step + "source.quantity.quote", "Year %d: %,d Enterprise seats".formatted(year - 2026, seats));
    }

    private static Map<String, String> head(String orderForm) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("customer.name", "Kestrel Mobility, Inc.");
        fields.put("customer.address", "88 Transit Way, Pittsburgh, PA 15222");
        fields.put("customer.country", "US");
        fields.put("customer.email", "invoices@kestrelmobility.example");
        fields.put("invoiced", "customer");
        fields.put("sellingEntity", "Brightledger, Inc.");
        fields.put("orderForm.number", orderForm);
        fields.put("orderForm.effectiveDate", "2027-01-20");
        fields.put("po", "yes");
        fields.put("purchaseOrder", "KM-20931");
        fields.put("term.start", "2027-02-01");
        fields.put("term.lastDay", "2029-01-31");
        fields.put("currency", "USD");
        fields.put("netDays", "30");
        fields.put("billing.frequency", "MONTHLY");
        fields.put("billing.alignment", "ANNIVERSARY");
        fields.put("timeZone", "America/New_York");
        fields.put("free", "no");
        fields.put("rebate", "no");
        fields.put("crmAmount.amount", "179,616.00");
        return fields;
    }

    private static Map<String, String> line(
            int n, String id, String product, String description, String kind, String model) {
        String at = "lines." + n + ".";
        return Map.of(
                at + "id", id,
                at + "product", product,
                at + "description", description,
                at + "kind", kind,
                at + "model", model,
                at + "ramp", "no",
                at + "discounted", "no");
    }
}
