package io.firstbill.document;

/** Small contract documents for tests, with single quotes for readability. */
public final class Documents {
    private Documents() {}

    /** A sound contract: 250 seats at 42.00 a month in advance, set-up once, API calls in arrears. */
    public static String sound() {
        return json(
                """
                {
                  'customer': {'name': 'Nordwind Logistik AG', 'address': 'Hafenstr. 7, 20457 Hamburg', 'country': 'DE',
                               'email': 'ap@nordwind.example'},
                  'sellingEntity': 'Firstbill Cloud GmbH',
                  'orderForm': {'number': 'OF-2026-0117', 'effectiveDate': '2026-12-15'},
                  'purchaseOrder': 'PO-4711',
                  'term': {'start': '2027-01-01', 'lastDay': '2028-12-31'},
                  'currency': 'EUR',
                  'netDays': 30,
                  'billing': {'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'},
                  'timeZone': 'Europe/Berlin',
                  'lines': [
                    {'id': 'L1', 'product': 'SEAT', 'description': 'Seats', 'kind': 'RECURRING', 'timing': 'IN_ADVANCE',
                     'phases': [
                       {'from': '2027-01-01', 'lastDay': '2027-12-31', 'quantity': '250', 'listPrice': '48.00',
                        'discountPercent': '12.5', 'charge': {'model': 'PER_UNIT', 'unitPrice': '42.00'}},
                       {'from': '2028-01-01', 'lastDay': '2028-12-31', 'quantity': '400', 'listPrice': '48.00',
                        'discountPercent': '12.5', 'charge': {'model': 'PER_UNIT', 'unitPrice': '42.00'}}]},
                    {'id': 'L2', 'product': 'SETUP', 'description': 'Set-up', 'kind': 'ONE_TIME',
                     'phases': [{'charge': {'model': 'FLAT', 'amount': '7500.00'}}]},
                    {'id': 'L3', 'product': 'API', 'description': 'API calls', 'kind': 'USAGE', 'timing': 'IN_ARREARS',
                     'metric': 'api_call',
                     'phases': [{'quantity': '640', 'charge': {'model': 'GRADUATED', 'tiers': [
                       {'upTo': '100', 'unitPrice': '0.30'}, {'upTo': '500', 'unitPrice': '0.22'},
                       {'unitPrice': '0.15'}]}}]}
                  ],
                  'sources': {
                    '/lines/0/phases/0/charge/unitPrice': {'page': 2, 'quote': 'EUR 42.00 per seat and month'},
                    '/lines/1/phases/0/charge/amount': {'page': 2, 'quote': 'Set-up EUR 7,500.00'},
                    '/lines/2/phases/0/charge/tiers': {'page': 3, 'quote': 'first 100 at EUR 0.30'}
                  }
                }
                """);
    }

    /** Text with single quotes as JSON. */
    public static String json(String text) {
        return text.replace('\'', '"');
    }
}
