package io.firstbill.figures;

import static io.firstbill.figures.Worked.monthly;
import static io.firstbill.figures.Worked.priced;
import static io.firstbill.figures.Worked.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The least and the most of a window longer than the billing period. */
class WorkedWindowsTest {
    private static final String QUARTER = "'rated': 'CUMULATIVE', 'window': 'QUARTERLY'";

    private static List<String> invoices(String term, String charge, String counting, String use) {
        return contract(term, charge, counting, use).preview().invoices().stream()
                .map(invoice -> invoice.invoiceDate() + " " + invoice.total().getAmount().toPlainString())
                .toList();
    }

    private static Priced contract(String term, String charge, String counting, String use) {
        return priced(
                "'term': "
                        + term
                        + ", 'billing': {'frequency': 'MONTHLY', 'alignment': 'CALENDAR'}, 'lines': ["
                        + usage(charge, "'counting': {" + counting + "}")
                        + "]",
                use);
    }

    private static String term(String start, String lastDay) {
        return "{'start': '%s', 'lastDay': '%s'}".formatted(start, lastDay);
    }

    private static String calls(String bounds) {
        return "{'model': 'PER_UNIT', 'unitPrice': '0.10', " + bounds + "}";
    }

    /** 20.00 and 30.00, and what lacks of 100.00 with the last month; nothing lacks of 140.00. */
    @Test
    void theLastPeriodBearsWhatLacks() {
        String quarter = term("2027-01-01", "2027-03-31");
        List<String> lacking = List.of("2027-02-01 20.00", "2027-03-01 30.00", "2027-04-01 50.00");
        assertEquals(lacking, invoices(quarter, calls("'minimumAmount': '100'"), QUARTER, monthly(200, 300, 100)));
        assertEquals(lacking, invoices(quarter, calls("'minimumAmount': '100'"), QUARTER, monthly(200, 300)));
        assertEquals(lacking, invoices(quarter, calls("'minimumQuantity': '1000'"), QUARTER, monthly(200, 300, 100)));
        assertEquals(
                List.of("2027-02-01 70.00", "2027-03-01 30.00", "2027-04-01 40.00"),
                invoices(quarter, calls("'minimumAmount': '100'"), QUARTER, monthly(700, 300, 400)));
    }

    /** Each quarter has a least of its own, also one without any use. */
    @Test
    void eachWindowBeginsAnew() {
        assertEquals(
                List.of("2027-02-01 20.00", "2027-04-01 80.00", "2027-07-01 100.00"),
                invoices(term("2027-01-01", "2027-06-30"), calls("'minimumAmount': '100'"), QUARTER, monthly(200))
                        .stream()
                        .filter(invoice -> !invoice.endsWith(" 0.00"))
                        .toList());
    }

    /** 59 of the 90 days of a quarter: 65.56 of 100.00, of which 20.00 was used. */
    @Test
    void aPartOfAWindowHasAPartOfTheLeast() {
        String use = "['m', '2027-02-10', '100'], ['m', '2027-03-10', '100']";
        String part = term("2027-02-01", "2027-03-31");
        assertEquals(
                List.of("2027-03-01 10.00", "2027-04-01 55.56"),
                invoices(
                        part + ", 'choices': {'minimumProration': 'PRORATED'}",
                        calls("'minimumAmount': '100'"),
                        QUARTER,
                        use));
        assertEquals(
                List.of("2027-03-01 10.00", "2027-04-01 90.00"),
                invoices(
                        part + ", 'choices': {'minimumProration': 'WHOLE'}",
                        calls("'minimumAmount': '100'"),
                        QUARTER,
                        use));
    }

    /** 60.00 in the first month, and no more than that in the quarter. */
    @Test
    void theMostOfAWindowIsReachedOnce() {
        assertEquals(
                "60.00",
                contract(term("2027-01-01", "2027-03-31"), calls("'maximumAmount': '60'"), QUARTER, monthly(700, 300))
                        .firstTotal());
    }

    /** Project a has 20.00 of at least 100.00, b 200.00. */
    @Test
    void eachGroupHasItsLeast() {
        String use = "['m', '2027-01-10', '200', {'project': 'a'}], ['m', '2027-02-10', '2000', {'project': 'b'}]";
        assertEquals(
                List.of("2027-02-01 20.00", "2027-03-01 200.00", "2027-04-01 80.00"),
                invoices(
                        term("2027-01-01", "2027-03-31"),
                        calls("'minimumAmount': '100', 'groupBy': ['project']"),
                        QUARTER,
                        use));
    }

    @Test
    void lateUseCannotLessenIt() {
        Priced late =
                contract(
                        term("2027-01-01", "2027-03-31"),
                        calls("'minimumAmount': '100'"),
                        QUARTER + ", 'lateUse': 'NEXT_INVOICE'",
                        "");
        assertTrue(
                late.preview().findings().stream().anyMatch(finding -> finding.code().equals("usage.minimumToDate")),
                late.preview().findings()::toString);
    }
}
