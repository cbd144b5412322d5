package io.firstbill.misreading;

import io.firstbill.document.Documents;

/** A contract that states every term there is, though nobody would sign all of them together. */
final class FullContract {
    private FullContract() {}

    static String text() {
        return Documents.json((HEAD + TIME + OVER + LINES).replace(": Q", ": {'page': 1, 'quote': 'As agreed.'}"));
    }

    private static final String HEAD =
            """
            {'customer': {'name': 'Nordwind', 'address': 'Kai 1', 'country': 'DE'}, 'sellingEntity': 'Seller',
             'orderForm': {'number': 'SO-1', 'effectiveDate': '2026-12-01'},
             'term': {'start': '2027-01-01', 'lastDay': '2028-12-31'}, 'currency': 'EUR', 'netDays': 30,
             'timeZone': 'Europe/Berlin', 'invoicing': {'daysBefore': 10, 'daysAfter': 2,
               'due': {'from': 'SERVICE_START', 'monthEnd': 'BEFORE_DAYS', 'dayOfMonth': 15, 'monthsLater': 1}},
             'cashRounding': {'increment': '0.05'},
             'billing': {'frequency': 'SEMI_MONTHLY', 'alignment': 'FIXED_DAY', 'day': 10, 'secondDay': 25},
             'choices': {'ruleset': 'lago@1', 'prorationUnit': 'SECOND'},
            """;
    private static final String TIME =
            """
             'freePeriod': {'start': '2027-02-01', 'lastDay': '2027-02-10'},
             'sources': {
               '/lines/0': Q, '/lines/0/phases/0': Q, '/commitments/0': Q, '/maximums/0': Q, '/invoiceDiscounts/0': Q,
               '/prepaidCredits/0': Q, '/interimInvoices/0': Q,
               '/tax': Q, '/cashRounding': Q, '/freePeriods/0': Q, '/termination': Q},
             'freePeriods': [
               {'description': 'Trial', 'start': '2027-03-01', 'lastDay': '2027-03-09', 'lines': ['L1'],
                'kinds': ['RECURRING', 'USAGE']},
               {'description': 'More', 'start': '2027-04-01', 'length': 'P14D',
                'commitments': 'SUSPENDED', 'term': 'EXTENDED'}],
             'renewal': {'length': 'ANNUAL', 'times': 1, 'noticeDays': 90, 'prices': 'SAME',
                         'uplift': {'index': {'name': 'HICP', 'base': '2026-01', 'month': '2027-01'}, 'floor': '0'}},
             'indexes': [{'name': 'HICP', 'values': {'2026-01': '100', '2027-01': '104', '2028-01': '107'}}],
             'termination': {'lastDay': '2028-06-15', 'noticeOn': '2028-05-01', 'lines': ['L1'],
               'fee': {'description': 'Exit', 'take': 'GREATEST', 'product': 'EXIT',
                       'of': [{'amount': '500.00'}, {'percentOfRemaining': '50'}, {'months': '3'},
                              {'monthsUsedAt': '60.00'}]}},
            """;
    private static final String OVER =
            """
             'invoiceDiscounts': [
               {'description': 'Ten', 'percent': '10', 'lines': ['L1', 'L2'], 'kinds': ['RECURRING'],
                'from': '2027-02-01', 'lastDay': '2027-12-31', 'maximum': '50.00'},
               {'description': 'Fifty', 'amount': '50.00', 'periods': 3, 'unused': 'CARRIED'},
               {'description': 'Five', 'percent': '5', 'invoices': 2}],
             'commitments': [
               {'description': 'Promise', 'amount': '1000.00', 'lines': ['L1'], 'counts': 'EVERYTHING_NET',
                'window': 'QUARTERLY', 'windowAlignment': 'CALENDAR', 'from': '2027-02-01', 'lastDay': '2027-12-31',
                'minimumProration': 'WHOLE', 'trueUpDaysAfter': 30, 'surplus': 'KEPT', 'product': 'UP'},
               {'description': 'Over', 'amount': '1000.00', 'overageFactor': '1.25'}],
             'maximums': [{'description': 'Cap', 'amount': '9000.00', 'lines': ['L2'], 'counts': 'USAGE_NET',
                'window': 'ANNUAL', 'from': '2027-02-01', 'lastDay': '2027-12-31', 'minimumProration': 'WHOLE'}],
             'prepaidCredits': [
               {'description': 'Wallet', 'amount': '500.00', 'price': '450.00', 'product': 'WALLET', 'lines': ['L1'],
                'kinds': ['RECURRING'], 'from': '2027-02-01', 'lastDay': '2027-12-31', 'every': 'QUARTERLY',
                'unused': 'NEXT_PERIOD', 'rolloverPeriods': 2, 'rolloverAtMost': '90.00', 'rolloverUsed': 'LAST',
                'promotional': true, 'priority': 3},
               {'description': 'Units', 'units': '1000', 'lines': ['L3'], 'rates': {'L3': '2'}, 'price': '90.00',
                'topUp': {'below': '100', 'upTo': '500', 'unitPrice': '0.08', 'invoiced': 'WITH_USE'},
                'leftAtEnd': 'REFUNDED'},
               {'description': 'Again', 'amount': '100.00', 'topUp': {'below': '50.00', 'add': '100.00'}}],
             'interimInvoices': [{'description': 'Threshold', 'amounts': ['100.00', '200.00'], 'every': '500.00',
                'lines': ['L4']}],
             'tax': {'treatment': 'CHARGED', 'prices': 'INCLUSIVE', 'jurisdiction': 'DE', 'places': {'L1': 'FR'},
               'reason': 'none', 'rounding': 'DOWN',
               'rates': [{'name': 'VAT', 'percent': '19', 'jurisdiction': 'DE', 'products': ['P1'],
                          'from': '2027-01-01', 'lastDay': '2030-12-31'},
                         {'name': 'TVA', 'percent': '20', 'onTaxes': true}]},
            """;
    private static final String LINES =
            """
             'lines': [
               {'id': 'L1', 'product': 'P1', 'description': 'Seats', 'kind': 'RECURRING', 'timing': 'IN_ADVANCE',
                'frequency': 'QUARTERLY', 'pricePer': 'ANNUAL', 'periodAmounts': 'ADD_UP',
                'alignment': 'ANCHOR_DATE', 'anchor': '2027-01-05',
                'phases': [
                  {'lastDay': '2027-12-31', 'quantity': '10', 'listPrice': '50.00', 'discountPercent': '16',
                   'charge': {'model': 'PER_UNIT', 'unitPrice': '42.00'}},
                  {'from': '2028-01-01', 'agreedOn': '2027-11-01', 'quantity': '12',
                   'charge': {'model': 'GRADUATED', 'tiers': [
                              {'upTo': '100', 'unitPrice': '40.00', 'flatFee': '5', 'packageSize': '10'},
                              {'unitPrice': '30.00', 'flatFee': '3', 'minimumAmount': '20.00',
                               'maximumAmount': '900.00'}]}}]},
               {'id': 'L2', 'product': 'P2', 'description': 'Late seats', 'kind': 'RECURRING', 'timing': 'IN_ARREARS',
                'alignment': 'FIXED_DAY', 'day': 7, 'secondDay': 21, 'firstCharge': 'LINE_END',
                'phases': [{'from': '2027-08-15', 'charge': {'model': 'FLAT', 'amount': '90.00'}}]},
               {'id': 'L3', 'product': 'P3', 'description': 'Calls', 'kind': 'USAGE', 'timing': 'IN_ARREARS',
                'metric': 'calls',
                'counting': {'aggregation': 'PERCENTILE', 'percentile': '95', 'where': {'status': 'ok'},
                  'convert': 'EACH_REPORT', 'eachReportAtLeast': '3', 'increment': '6', 'multiplyBy': '2',
                  'divideBy': '1000', 'round': 'UP', 'decimals': 1,
                  'freeUnits': '5', 'rated': 'CUMULATIVE', 'window': 'QUARTERLY'},
                'phases': [{'quantity': '100', 'charge': {'model': 'PACKAGE', 'packageSize': '10',
                            'packagePrice': '2.00', 'freeUnits': '1'}}]},
               {'id': 'L4', 'product': 'P4', 'description': 'Payments', 'kind': 'USAGE', 'timing': 'IN_ARREARS',
                'metric': 'payments',
                'counting': {'lateUse': 'NEXT_INVOICE', 'lateAfterDays': 3, 'where': {'status': 'ok'},
                  'whereNot': {'source': 'test'}},
                'phases': [{'quantity': '100', 'charge': {'model': 'PERCENTAGE', 'percent': '2', 'fixedFee': '0.25',
                            'minimum': '1.00', 'maximum': '9.00', 'freeEvents': 2}}]},
               {'id': 'L5', 'product': 'P5', 'description': 'Users', 'kind': 'USAGE', 'timing': 'IN_ARREARS',
                'metric': 'users', 'counting': {'aggregation': 'COUNT_DISTINCT', 'distinctBy': 'user', 'unitsPer': 'P30D'},
                'phases': [{'charge': {'model': 'STAIRSTEP', 'steps': [{'upTo': '10', 'price': '5.00'},
                            {'price': '9.00'}]}}]},
               {'id': 'L6', 'product': 'P6', 'description': 'Project', 'kind': 'ONE_TIME',
                'instalments': {'total': '900.00', 'parts': [{'on': '2027-02-01'}, {'on': '2027-05-01'}]}}]}
            """;
}
