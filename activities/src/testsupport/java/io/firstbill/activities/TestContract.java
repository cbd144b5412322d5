package io.firstbill.activities;

/** A small sound contract document for tests: 12 months of a flat fee of EUR 100.00, billed monthly in advance. */
public final class TestContract {
    private TestContract() {}

    /** The document of this order form for Nordwind Logistik AG. */
    public static String json(String orderForm) {
        return json(orderForm, "Nordwind Logistik AG", "100.00");
    }

    /** The document of this order form for a customer at this monthly fee. */
    public static String json(String orderForm, String customer, String fee) {
        return """
        {
          "customer": {"name": "%s", "address": "Hafenstr. 7, 20457 Hamburg", "country": "DE",
                       "email": "ap@nordwind.example"},
          "sellingEntity": "Firstbill Cloud GmbH",
          "orderForm": {"number": "%s", "effectiveDate": "2026-12-15"},
          "purchaseOrder": "PO-4711",
          "term": {"start": "2027-01-01", "lastDay": "2027-12-31"},
          "currency": "EUR",
          "netDays": 30,
          "billing": {"frequency": "MONTHLY", "alignment": "ANNIVERSARY"},
          "timeZone": "Europe/Berlin",
          "lines": [
            {"id": "L1", "product": "PLATFORM", "description": "Platform fee", "kind": "RECURRING",
             "timing": "IN_ADVANCE", "phases": [{"charge": {"model": "FLAT", "amount": "%s"}}]}
          ],
          "sources": {"/lines/0/phases/0/charge/amount": {"page": 1, "quote": "EUR %s a month"}}
        }
        """
                .formatted(customer, orderForm, fee, fee);
    }
}
