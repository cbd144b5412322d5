package io.firstbill.figures;

import static io.firstbill.figures.Worked.priced;
import static io.firstbill.figures.Worked.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.rating.ExpectedLine;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Charges of single payments and of peaks that begin anew with each group of use. */
class WorkedGroupsTest {
    private static final String PAYMENTS =
            "['m', '2027-04-02', '100', {'shop': 'a'}], ['m', '2027-04-03', '50', {'shop': 'b'}], "
                    + "['m', '2027-04-04', '200', {'shop': 'a'}], ['m', '2027-04-05', '500', {'shop': 'b'}]";

    private static List<ExpectedLine> lines(String charge, String counting, String use) {
        String line = usage(charge, "'counting': " + counting);
        return priced("'term': {'start': '2027-04-01', 'lastDay': '2027-04-30'}, 'lines': [" + line + "]", use)
                .preview()
                .invoices()
                .getFirst()
                .lines();
    }

    private static List<String> amounts(String charge, String counting, String use) {
        return lines(charge, counting, use).stream()
                .map(line -> line.description() + " " + line.amount().getAmount().toPlainString())
                .toList();
    }

    private static String percentage(String members) {
        return "{'model': 'PERCENTAGE', 'percent': '2', 'fixedFee': '0.30'" + members + "}";
    }

    /** Of a 200 and of b 500 are charged: 4.30 and 10.30. All together only the first of four is free. */
    @Test
    void eachGroupHasItsOwnFreeEvents() {
        assertEquals(
                List.of("L1, shop a 4.30", "L1, shop b 10.30"),
                amounts(percentage(", 'freeEvents': 1, 'groupBy': ['shop']"), "{}", PAYMENTS));
        assertEquals(List.of("L1 15.90"), amounts(percentage(", 'freeEvents': 1"), "{}", PAYMENTS));
    }

    /** 6.60 of a and 11.60 of b, at least 7.00 and at most 10.00 in the period; all together 18.20 is over it. */
    @Test
    void eachGroupHasItsOwnLeastAndMost() {
        String limits = ", 'minimum': '7', 'maximum': '10', 'limitsApplyTo': 'PERIOD'";
        assertEquals(
                List.of("L1, shop a 7.00", "L1, shop b 10.00"),
                amounts(percentage(limits + ", 'groupBy': ['shop']"), "{}", PAYMENTS));
        assertEquals(List.of("L1 10.00"), amounts(percentage(limits), "{}", PAYMENTS));
    }

    /** Of a 100 of 300 are charged: 2.00 + one fee; of b 350: 7.00 + one fee. */
    @Test
    void eachGroupHasItsOwnFreeAmount() {
        assertEquals(
                List.of("L1, shop a 2.30", "L1, shop b 7.30"),
                amounts(percentage(", 'freeAmount': '200', 'groupBy': ['shop']"), "{}", PAYMENTS));
    }

    @Test
    void aGroupSaysWhichEventsAreItsOwn() {
        assertEquals(
                List.of("100 -> 0.00", "200 -> 4.30", "2 events together 4.30"),
                lines(percentage(", 'freeEvents': 1, 'groupBy': ['shop']"), "{}", PAYMENTS)
                        .getFirst()
                        .explanation()
                        .steps()
                        .subList(0, 3));
    }

    /** A payment of 100 and its refund come to nothing, and the fee of the payment stays. */
    @Test
    void aRefundLeavesTheFee() {
        String use = "['m', '2027-04-02', '100', {'shop': 'a'}], ['m', '2027-04-03', '-100', {'shop': 'a'}]";
        assertEquals(List.of("L1, shop a 0.30"), amounts(percentage(", 'groupBy': ['shop']"), "{}", use));
        assertEquals(List.of("L1 0.30"), amounts(percentage(""), "{}", use));
    }

    /** Site a has 8 users and 120 GB, b 9 and 50; together the larger step is enough. */
    @Test
    void eachGroupHasTheStepThatHoldsItsPeaks() {
        String capacity =
                "{'model': 'CAPACITY', 'steps': [{'limits': {'users': '10', 'gb': '100'}, 'price': '99'}, {'limits':"
                        + " {'users': '50', 'gb': '1000'}, 'price': '399'}]%s}";
        String use =
                "['users', '2027-04-02', '8', {'site': 'a'}], ['gb', '2027-04-03', '120', {'site': 'a'}], "
                        + "['users', '2027-04-04', '9', {'site': 'b'}], ['gb', '2027-04-05', '50', {'site': 'b'}], "
                        + "['users', '2027-04-06', '4', {'site': 'b'}]";
        assertEquals(
                List.of("L1, site a 399.00", "L1, site b 99.00"),
                amounts(capacity.formatted(", 'groupBy': ['site']"), "{'aggregation': 'MAX'}", use));
        assertEquals(List.of("L1 399.00"), amounts(capacity.formatted(""), "{'aggregation': 'MAX'}", use));
    }
}
