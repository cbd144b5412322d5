package io.firstbill.proof;

import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** Signed contracts, each with the terms that one kind of fault is about. Single quotes stand for double ones. */
final class Contracts {
    private Contracts() {}

    /** A contract of these days, billing terms, further members and lines. */
    static String contract(String start, String lastDay, String billing, String members, String... lines) {
        return """
        {'customer': {'name': 'Nordwind AG', 'address': 'Hamburg', 'country': 'DE'},
         'sellingEntity': 'Firstbill Cloud GmbH',
         'orderForm': {'number': 'OF-1', 'effectiveDate': '%s'},
         'term': {'start': '%s', 'lastDay': '%s'},
         'currency': 'EUR', 'netDays': 30, 'timeZone': 'Europe/Berlin',
         'billing': {%s}, %s
         'lines': [%s]}
        """
                .formatted(start, start, lastDay, billing, members, String.join(",\n", lines));
    }

    /** A line. */
    static String line(String id, String kind, String members, String... phases) {
        return "{'id': '%s', 'product': 'P-%s', 'description': 'Product %s', 'kind': '%s', %s'phases': [%s]}"
                .formatted(id, id, id, kind, members, String.join(", ", phases));
    }

    /** A phase. */
    static String phase(String members, String model, String terms) {
        return "{%s'charge': {'model': '%s', %s}}".formatted(members, model, terms);
    }

    /** Use of the months from January 2027, reported by the metric {@code unit}. */
    static UsageSource months(int... quantities) {
        return UsageSource.of(
                IntStream.range(0, quantities.length)
                        .mapToObj(month ->
                                UsageReport.of(
                                        "unit",
                                        LocalDate.of(2027, 1, 1).plusMonths(month),
                                        BigDecimal.valueOf(quantities[month])))
                        .toList());
    }

    private static final String SEATS =
            line(
                    "L1",
                    "RECURRING",
                    "'timing': 'IN_ADVANCE', ",
                    phase(
                            "'lastDay': '2027-09-30', 'quantity': '100', 'listPrice': '50.00', 'discountPercent': '16',"
                                    + " ",
                            "PER_UNIT",
                            "'unitPrice': '42.00'"),
                    phase(
                            "'from': '2027-10-01', 'quantity': '150', 'listPrice': '50.00', 'discountPercent': '16', ",
                            "PER_UNIT",
                            "'unitPrice': '42.00'"));

    private static final String PLATFORM =
            line(
                    "L2",
                    "RECURRING",
                    "'timing': 'IN_ARREARS', ",
                    phase("'quantity': '1', ", "FLAT", "'amount': '310.00'"));

    private static final String CALLS =
            line(
                    "L3",
                    "USAGE",
                    "'timing': 'IN_ARREARS', 'metric': 'unit', ",
                    phase("'quantity': '640', ", "PER_UNIT", "'unitPrice': '0.0157'"));

    private static final String SETUP =
            line("L4", "ONE_TIME", "", phase("'from': '2027-01-16', ", "FLAT", "'amount': '2500.00'"));

    /** A ramp, a flat fee in arrears, use and a set-up fee by calendar months with stubs, one month free. */
    static final String PLAN =
            contract(
                    "2027-01-16",
                    "2028-07-20",
                    "'frequency': 'MONTHLY', 'alignment': 'CALENDAR'",
                    "'freePeriod': {'start': '2027-04-01', 'lastDay': '2027-04-30'},",
                    SEATS,
                    PLATFORM,
                    CALLS,
                    SETUP);

    /** A flat fee by months of a fixed day. */
    static final String FIXED_DAY =
            contract(
                    "2027-02-24",
                    "2028-02-23",
                    "'frequency': 'MONTHLY', 'alignment': 'FIXED_DAY', 'day': 10",
                    "",
                    PLATFORM);

    /** Months counted from a 31st. */
    static final String MONTH_END =
            contract("2027-01-31", "2028-01-30", "'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'", "", PLATFORM);

    /** One usage line of a calendar year, priced so, with members. */
    static String use(String members, String lineMembers, String model, String terms) {
        return contract(
                "2027-01-01",
                "2027-12-31",
                "'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'",
                members,
                line(
                        "L1",
                        "USAGE",
                        "'timing': 'IN_ARREARS', 'metric': 'unit', " + lineMembers,
                        phase("'quantity': '1', ", model, terms)));
    }

    static final String TIERS =
            "'tiers': [{'upTo': '100', 'unitPrice': '0.30', 'flatFee': '5'}, "
                    + "{'upTo': '500', 'unitPrice': '0.22', 'flatFee': '3'}, {'unitPrice': '0.15'}]";
}
