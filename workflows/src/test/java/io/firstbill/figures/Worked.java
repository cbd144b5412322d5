package io.firstbill.figures;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Short forms of contracts for worked examples; single quotes stand for double ones. */
final class Worked {
    private Worked() {}

    /** What a usage line costs for one month of thirty days, April 2027, in which the quantity was used. */
    static String month(String charge, String quantity) {
        return counted(charge, "{}", "01 " + quantity);
    }

    /** The same with the rules by which reports are counted; reports are {@code day quantity}, or day and hour. */
    static String counted(String charge, String counting, String... reports) {
        return priced(
                        "'term': {'start': '2027-04-01', 'lastDay': '2027-04-30'}, 'lines': ["
                                + usage(charge, "'counting': " + counting)
                                + "]",
                        reports(reports))
                .firstTotal();
    }

    private static String reports(String... reports) {
        return Arrays.stream(reports)
                .map(report -> report.split(" ", -1))
                .map(report ->
                        "['m', '2027-04-"
                                + (report[0].length() == 2 ? report[0] : report[0] + ":00:00")
                                + "', '"
                                + report[1]
                                + "']")
                .collect(Collectors.joining(", "));
    }

    /** A usage line of metric m. */
    static String usage(String charge, String... members) {
        String more = members.length == 0 ? "" : String.join(", ", members) + ", ";
        return "{'kind': 'USAGE', 'metric': 'm', " + more + "'phases': [{'charge': " + charge + "}]}";
    }

    /** A recurring line in advance at one price. */
    static String recurring(String price, String... members) {
        return line("'kind': 'RECURRING', 'timing': 'IN_ADVANCE'", price, members);
    }

    /** A one-time line on the first day. */
    static String once(String price, String... members) {
        return line("'kind': 'ONE_TIME'", price, members);
    }

    private static String line(String kind, String price, String... members) {
        String more = members.length == 0 ? "" : String.join(", ", members) + ", ";
        return "{" + kind + ", " + more + "'phases': [" + phase("", price) + "]}";
    }

    /** A phase at one price; members such as {@code 'from': '2027-04-01'}. */
    static String phase(String members, String price) {
        return "{"
                + (members.isEmpty() ? "" : members + ", ")
                + "'charge': {'model': 'FLAT', 'amount': '"
                + price
                + "'}}";
    }

    /** Reports of metric m, one in each month of 2027 from January. */
    static String monthly(int... quantities) {
        return IntStream.range(0, quantities.length)
                .mapToObj(month -> "['m', '2027-%02d-10', '%d']".formatted(month + 1, quantities[month]))
                .collect(Collectors.joining(", "));
    }

    /** A term and its lines. */
    static Priced contract(String start, String lastDay, String members, String... lines) {
        return priced(
                "'term': {'start': '%s', 'lastDay': '%s'}, %s 'lines': [%s]"
                        .formatted(start, lastDay, members.isEmpty() ? "" : members + ",", String.join(", ", lines)),
                "");
    }

    /** A contract with reports of use. */
    static Priced priced(String members, String use) {
        return PlainContract.priced(members, use);
    }
}
