package io.firstbill.trail;

import io.firstbill.document.Documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Twenty contracts, each with one source for each of its priced terms, by a name that says what is planted. */
final class PlantedContracts {
    private static final String SEATS =
            "{'id': 'L1', 'product': 'SEAT', 'description': 'Seats', 'kind': 'RECURRING', 'timing': 'IN_ADVANCE', %s}";
    private static final String ONE_PHASE = "'phases': [{'quantity': '250', %s}]";
    private static final String PER_UNIT = "'charge': {'model': 'PER_UNIT', 'unitPrice': '42.00'}";
    private static final String GRADUATED =
            "{'model': 'GRADUATED', 'tiers': [{'upTo': '100', 'unitPrice': '0.30'}, {'unitPrice': '0.15'}]}";

    private PlantedContracts() {}

    /** The documents by name. */
    static Map<String, String> all() {
        String seats = SEATS.formatted(ONE_PHASE.formatted(PER_UNIT));
        String api =
                "{'id': 'L2', 'product': 'API', 'description': 'API calls', 'kind': 'USAGE', 'timing': 'IN_ARREARS',"
                        + " 'metric': 'api_call', 'phases': [{'quantity': '640', 'charge': "
                        + GRADUATED
                        + "}]}";
        String both = seats + ", " + api;
        List<String> price = List.of("/lines/0/phases/0/charge/unitPrice");
        List<String> two = List.of("/lines/0/phases/0/charge", "/lines/1/phases/0/charge/tiers");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("one price", document("", seats, price));
        all.put("quantity beside the price", document("", seats, List.of("/lines/0/phases/0")));
        all.put("usage", document("", both, two));
        all.put("usage that is not stated", document("", both.replace("'quantity': '640', ", ""), two));
        all.put(
                "ramp of three steps",
                document(
                        "",
                        SEATS.formatted(
                                "'phases': [{'lastDay': '2027-12-31', 'quantity': '100', "
                                        + PER_UNIT
                                        + "}, {'from': '2028-01-01', 'lastDay': '2028-06-30', 'quantity': '200', "
                                        + PER_UNIT
                                        + "}, {'from': '2028-07-01', 'quantity': '300', "
                                        + PER_UNIT
                                        + "}]"),
                        List.of("/lines/0/phases/0/charge", "/lines/0/phases/1/quantity", "/lines/0/phases/2/charge")));
        all.put(
                "two price increases",
                document(
                        "",
                        SEATS.formatted(
                                ONE_PHASE.formatted(PER_UNIT)
                                        + ", 'uplifts': [{'from': '2027-07-01', 'percent': '3'},"
                                        + " {'from': '2028-01-01', 'percent': '5'}]"),
                        List.of("/lines/0/phases/0/charge", "/lines/0/uplifts/0", "/lines/0/uplifts/1/percent")));
        all.put(
                "an increase within a ramp",
                document(
                        "",
                        SEATS.formatted(
                                "'phases': [{'lastDay': '2027-12-31', 'quantity': '100', "
                                        + PER_UNIT
                                        + "}, {'from': '2028-01-01', 'quantity': '200', "
                                        + PER_UNIT
                                        + "}], 'uplifts': [{'from': '2027-07-01', 'percent': '3'}]"),
                        List.of("/lines/0/phases/0", "/lines/0/phases/1", "/lines/0/uplifts/0")));
        String once =
                "{'id': 'L1', 'product': 'SETUP', 'description': 'Set-up', 'kind': 'ONE_TIME', 'instalments': {'total':"
                        + " '10000.00', 'parts': [{'on': '2027-01-01'}, {'on': '2027-06-01'}, {'on': '2027-12-01'}]}}";
        all.put(
                "three instalments",
                document(
                        "",
                        once,
                        List.of(
                                "/lines/0/instalments/parts/0",
                                "/lines/0/instalments/parts/1/on",
                                "/lines/0/instalments/parts/2")));
        all.put(
                "an amendment",
                document(
                        "",
                        SEATS.formatted(
                                "'phases': [{'lastDay': '2027-06-18', 'quantity': '100', "
                                        + PER_UNIT
                                        + "}, {'from': '2027-06-19', 'agreedOn': '2027-06-19', 'quantity': '200', "
                                        + PER_UNIT
                                        + "}]"),
                        List.of("/lines/0/phases/0/charge", "/lines/0/phases/1/quantity")));
        all.put("a free quarter", document(free("2027-03-31"), seats, price));
        all.put("free to the end", document(free("2028-12-31"), seats, price));
        all.put(
                "a discount from list",
                document(
                        "'discounts': [{'description': 'Group discount', 'percent': '10', 'lines': ['L1']}],",
                        SEATS.formatted(
                                ONE_PHASE.formatted(
                                        "'listPrice': '50.00', 'charge': {'model': 'PER_UNIT', 'unitPrice':"
                                                + " '45.00'}")),
                        with(price, "/discounts/0/percent")));
        over(all, "a commitment of the year", "commitments", "'amount': '300000.00', 'window': 'ANNUAL'", both, two);
        over(all, "a commitment that is reached", "commitments", "'amount': '1.00', 'window': 'ANNUAL'", both, two);
        over(all, "a maximum", "maximums", "'amount': '10000.00'", both, two);
        over(all, "a percent off invoices", "invoiceDiscounts", "'percent': '5'", both, two);
        over(all, "an amount off usage", "invoiceDiscounts", "'amount': '10.00', 'kinds': ['USAGE']", both, two);
        over(all, "prepaid money", "prepaidCredits", "'amount': '500.00', 'price': '450.00'", both, two);
        over(all, "prepaid units given", "prepaidCredits", "'units': '1000', 'lines': ['L2']", both, two);
        all.put(
                "tax",
                document(
                        "'tax': {'treatment': 'CHARGED', 'rates': [{'name': 'VAT', 'percent': '19'}]},",
                        both,
                        with(two, "/tax")));
        return all;
    }

    private static String free(String lastDay) {
        return "'freePeriod': {'start': '2027-01-01', 'lastDay': '" + lastDay + "'},";
    }

    private static void over(
            Map<String, String> all, String name, String member, String terms, String lines, List<String> sources) {
        String stated = "'" + member + "': [{'description': 'Agreed over lines', " + terms + "}],";
        all.put(name, document(stated, lines, with(sources, "/" + member + "/0")));
    }

    private static List<String> with(List<String> sources, String more) {
        List<String> all = new ArrayList<>(sources);
        all.add(more);
        return all;
    }

    private static String document(String members, String lines, List<String> sources) {
        String stated =
                String.join(
                        ", ",
                        sources.stream()
                                .map(at -> "'" + at + "': {'page': 2, 'quote': 'Words of " + at + "'}")
                                .toList());
        return Documents.json(
                """
                {'customer': {'name': 'Nordwind', 'address': 'Kai 1', 'country': 'DE'}, 'sellingEntity': 'Seller',
                 'orderForm': {'number': 'SO-1', 'effectiveDate': '2027-01-01'},
                 'term': {'start': '2027-01-01', 'lastDay': '2028-12-31'}, 'currency': 'EUR', 'netDays': 30,
                 'billing': {'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'}, 'timeZone': 'Europe/Berlin', %s
                 'lines': [%s], 'sources': {%s}}
                """
                        .formatted(members, lines, stated));
    }
}
