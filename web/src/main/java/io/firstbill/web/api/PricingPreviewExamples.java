package io.firstbill.web.api;

/**
 * Examples of the preview in the API description; a test sends each and finds in its answer what is shown here. Answers
 * are shown in part.
 */
final class PricingPreviewExamples {
    static final String WHAT_IT_DOES =
            "Findings, every invoice of the term with its lines and their explanations, the total, what the "
                    + "deal is worth, its revenue by month, and the proof trail from each line to its words in the "
                    + "signed document and back. Stores nothing, so it needs no Idempotency-Key. While a finding "
                    + "blocks there are no invoices; the findings of the trail stop a deal, not a preview.";

    static final String WHAT_IT_ANSWERS =
            "findings: what is wrong or noteworthy, each with code, severity (BLOCKER, WARNING), path into "
                    + "the contract, message and remedy. invoices: by date, each with its lines (lineId, type, "
                    + "service, quantity, unitPrice, amount, explanation, and where they bear them discounts, net and "
                    + "taxes), the total of the printed lines, and sums (subtotal, taxes, prepaid, credits, "
                    + "amountDue) where they differ from it. total: of these invoices. value: TCV, ACV, ARR, MRR. "
                    + "revenue: obligations and months. trail: from each line to its words in the signed document and "
                    + "back.";

    static final String SEATS_ASKED =
            """
            {"contract": {
               "customer": {"name": "Nordwind AG", "address": "Kai 1, 20457 Hamburg", "country": "DE"},
               "sellingEntity": "Firstbill Cloud GmbH",
               "orderForm": {"number": "OF-2027-1", "effectiveDate": "2026-12-15"},
               "purchaseOrder": "PO-4711",
               "term": {"start": "2027-01-01", "lastDay": "2027-12-31"},
               "currency": "EUR",
               "netDays": 30,
               "timeZone": "Europe/Berlin",
               "billing": {"frequency": "QUARTERLY", "alignment": "ANNIVERSARY"},
               "lines": [
                 {"id": "L1", "product": "SEAT", "description": "Seats", "kind": "RECURRING", "timing": "IN_ADVANCE",
                  "phases": [{"quantity": "10", "charge": {"model": "PER_UNIT", "unitPrice": "42.00"}}]},
                 {"id": "L2", "product": "SETUP", "description": "Set-up", "kind": "ONE_TIME",
                  "phases": [{"charge": {"model": "FLAT", "amount": "500.00"}}]}],
               "sources": {
                 "/lines/0/phases/0/charge/unitPrice": {"page": 2, "quote": "EUR 42.00 per seat and quarter"},
                 "/lines/1/phases/0/charge/amount": {"page": 2, "quote": "Set-up EUR 500.00"}}},
             "through": "2027-04-30"}
            """;
    static final String SEATS_ANSWERED =
            """
            {"findings": [],
             "invoices": [
               {"invoiceDate": "2027-01-01", "dueDate": "2027-01-31", "total": "EUR 920.00",
                "lines": [
                  {"lineId": "L1", "type": "RECURRING", "description": "Seats",
                   "service": {"start": "2027-01-01", "end": "2027-04-01"},
                   "quantity": 10, "unitPrice": "EUR 42.00", "amount": "EUR 420.00",
                   "explanation": {
                     "rule": "€42.00 per unit, quarterly in advance",
                     "steps": ["10 x 42.00 = 420.00", "rounded once, half up: €420.00"],
                     "clause": {"page": 2, "quote": "EUR 42.00 per seat and quarter"}}},
                  {"lineId": "L2", "type": "ONE_TIME", "amount": "EUR 500.00"}]},
               {"invoiceDate": "2027-04-01", "total": "EUR 420.00"}],
             "total": "EUR 1340.00",
             "value": {"tcv": "EUR 2180.00"}}
            """;
    static final String USAGE_ASKED =
            """
            {"contract": {
               "customer": {"name": "Nordwind AG", "address": "Kai 1, 20457 Hamburg", "country": "DE"},
               "sellingEntity": "Firstbill Cloud GmbH",
               "orderForm": {"number": "OF-2027-2", "effectiveDate": "2026-12-15"},
               "purchaseOrder": "PO-4711",
               "term": {"start": "2027-01-01", "lastDay": "2027-03-31"},
               "currency": "EUR",
               "netDays": 30,
               "timeZone": "Europe/Berlin",
               "billing": {"frequency": "MONTHLY", "alignment": "ANNIVERSARY"},
               "lines": [
                 {"id": "L1", "product": "API", "description": "API calls", "kind": "USAGE", "timing": "IN_ARREARS",
                  "metric": "api_call",
                  "phases": [{"charge": {"model": "GRADUATED", "tiers": [
                    {"upTo": "100", "unitPrice": "0.30"},
                    {"upTo": "500", "unitPrice": "0.22"},
                    {"unitPrice": "0.15"}]}}]}],
               "commitments": [{"description": "Minimum", "amount": "100.00"}],
               "tax": {"rates": [{"name": "VAT", "percent": "19"}]}},
             "usage": [
               {"metric": "api_call", "day": "2027-01-10", "quantity": "400"},
               {"metric": "api_call", "day": "2027-01-31", "quantity": "240"},
               {"metric": "api_call", "day": "2027-02-10", "quantity": "50"}]}
            """;
    static final String USAGE_ANSWERED =
            """
            {"invoices": [
               {"invoiceDate": "2027-02-01", "total": "EUR 139.00",
                "lines": [
                  {"lineId": "L1", "type": "USAGE", "quantity": 640, "amount": "EUR 139.00",
                   "explanation": {
                     "steps": ["100 x 0.30 = 30.00", "400 x 0.22 = 88.00", "140 x 0.15 = 21.00", "together 139.00",
                               "rounded once, half up: €139.00"]}}],
                "sums": {"subtotal": "EUR 139.00", "tax": "EUR 26.41", "amountDue": "EUR 165.41"}},
               {"invoiceDate": "2027-03-01", "total": "EUR 100.00",
                "lines": [
                  {"lineId": "L1", "type": "USAGE", "amount": "EUR 15.00"},
                  {"lineId": "commitment.1", "type": "MINIMUM_TRUE_UP", "amount": "EUR 85.00"}],
                "sums": {"tax": "EUR 19.00", "amountDue": "EUR 119.00"}},
               {"invoiceDate": "2027-04-01", "total": "EUR 100.00"}],
             "total": "EUR 339.00"}
            """;
    static final String FINDINGS_ASKED =
            """
            {"contract": {
               "customer": {"name": "Nordwind AG", "address": "Kai 1, 20457 Hamburg", "country": "DE"},
               "sellingEntity": "Firstbill Cloud GmbH",
               "orderForm": {"number": "OF-2027-3", "effectiveDate": "2026-12-15"},
               "purchaseOrder": "PO-4711",
               "term": {"start": "2027-01-01", "lastDay": "2027-12-31"},
               "currency": "EUR",
               "netDays": 30,
               "timeZone": "Europe/Berlin",
               "billing": {"frequency": "MONTHLY", "alignment": "ANNIVERSARY"},
               "lines": [
                 {"id": "L1", "product": "SEAT", "description": "Seats", "kind": "RECURRING", "timing": "IN_ADVANCE",
                  "phases": [
                    {"lastDay": "2027-05-31", "quantity": "10",
                     "charge": {"model": "PER_UNIT", "unitPrice": "42.00"}},
                    {"from": "2027-07-01", "quantity": "20",
                     "charge": {"model": "PER_UNIT", "unitPrice": "42.00"}}]}]}}
            """;
    static final String FINDINGS_ANSWERED =
            """
            {"findings": [
               {"code": "ramp.gap", "severity": "BLOCKER", "path": "/lines/0/phases/1/from",
                "message": "There is no price from 2027-06-01 to 2027-06-30.",
                "remedy": "Let the phase start on 2027-06-01, or state a phase for the days between."}],
             "invoices": []}
            """;

    private PricingPreviewExamples() {}
}
