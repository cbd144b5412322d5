package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Renewals and increases by an index. Figures worked by hand. */
class RenewalTest {
    private static final String YEARLY = "'frequency': 'ANNUAL', 'alignment': 'ANNIVERSARY'";
    private static final String INDEX =
            "'indexes': [{'name': 'HICP', 'values': {'2025-10': '118.9', '2026-10': '121.3', '2027-10': '120.1'}}],";

    private static String document(String members, String line) {
        return TimeExample.document("2026-01-01", "2026-12-31", YEARLY, members, line);
    }

    private static List<String> lines(String members, String line) {
        return TimeExample.lines(document(members, line));
    }

    private static String renewal(String terms) {
        return INDEX + "'renewal': {'length': 'P12M', " + terms + "},";
    }

    private static String plan(String terms) {
        return TimeExample.flat("L1", "100.00", terms, "");
    }

    @Test
    void renewalsArePricedWhenAskedFor() {
        assertEquals(List.of("2026-01-01 100.00"), lines(renewal("'noticeDays': 90"), plan("")));
        assertEquals(
                List.of("2026-01-01 100.00", "2027-01-01 107.00", "2028-01-01 114.49"),
                lines(renewal("'times': 2, 'uplift': {'percent': '7'}"), plan("")));
    }

    /** 90.03 raised by 7 % twice: 103.07 on the rounded 96.33, 103.08 on 96.3321. */
    @ParameterizedTest
    @CsvSource({"LAST_INVOICED_ROUNDED, 103.07", "UNROUNDED, 103.08"})
    void anIncreaseIsCountedAsChosen(String base, String amount) {
        String members =
                "'choices': {'upliftBase': '" + base + "'}," + renewal("'times': 2, 'uplift': {'percent': '7'}");
        assertEquals("2028-01-01 " + amount, lines(members, TimeExample.flat("L1", "90.03", "", "")).getLast());
    }

    /** 121.3 / 118.9 is 1.020185...: 2.02 % and, with a point on top, 3.02 %. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "INDEX, 102.02",
                "INDEX+1, 103.02",
                "INDEX+1; 'cap': '3', 103.00",
                "INDEX; 'floor': '2.5', 102.50",
                "INDEX; 'percent': '3', 103.00",
                "INDEX; 'percent': '3'; 'take': 'LEAST', 102.02",
                "INDEX.1, 102.00",
                "INDEX*60, 101.21"
            })
    void anIndexRaisesPrices(String terms, String amount) {
        String index = "'index': {'name': 'HICP', 'base': '2025-10', 'month': '2026-10'";
        String uplift =
                terms.replace("INDEX+1", index + ", 'addPoints': '1'}")
                        .replace("INDEX.1", index + ", 'decimals': 1}")
                        .replace("INDEX*60", index + ", 'share': '60'}")
                        .replace("INDEX", index + "}")
                        .replace(';', ',');
        assertEquals(
                "2027-01-01 " + amount, lines(renewal("'times': 1, 'uplift': {" + uplift + "}"), plan("")).getLast());
        assertEquals(
                "2026-07-01 " + amount,
                TimeExample.lines(
                                TimeExample.document(
                                        "2026-01-01",
                                        "2026-12-31",
                                        "'frequency': 'SEMI_ANNUAL', 'alignment': 'ANNIVERSARY'",
                                        INDEX,
                                        plan("'uplifts': [{'from': '2026-07-01', " + uplift + "}],")))
                        .getLast());
    }

    /** The second renewal compares October 2026 with October 2027: 120.1 / 121.3 falls by 0.99 %. */
    @Test
    void laterRenewalsCompareLaterMonths() {
        String index = "'index': {'name': 'HICP', 'base': '2025-10', 'month': '2026-10'}";
        String falls = "'times': 2, 'uplift': {" + index + ", 'floor': '%s'}";
        assertEquals("2028-01-01 102.02", lines(renewal(falls.formatted("0")), plan("")).getLast());
        assertEquals("2028-01-01 101.01", lines(renewal(falls.formatted("-100")), plan("")).getLast());
    }

    @Test
    void aRenewalMayStartFromListPrices() {
        String line = TimeExample.flat("L1", "80.00", "", "'listPrice': '100.00', 'discountPercent': '20',");
        assertEquals(
                "2027-01-01 105.00",
                lines(renewal("'times': 1, 'prices': 'LIST', 'uplift': {'percent': '5'}"), line).getLast());
    }

    /** A line that ended before the term does is not renewed. */
    @Test
    void onlyWhatRunsToTheEndIsRenewed() {
        String line = TimeExample.flat("L1", "365.00", "", "'lastDay': '2026-06-30',");
        assertEquals(List.of("2026-01-01 181.00"), lines(renewal("'times': 1"), line));
    }

    @Test
    void aRenewalMayEndEarly() {
        String members = renewal("'times': 1") + "'termination': {'lastDay': '2027-06-30', 'noticeOn': '2026-12-01'},";
        assertEquals(
                List.of("2026-01-01 365.00", "2027-01-01 181.00"),
                lines(members, TimeExample.flat("L1", "365.00", "", "")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'times': 3; 'uplift': {'floor': '0'; 'index': {'name': 'HICP'; 'base': '2025-10'; 'month':"
                        + " '2026-10'}}, index.missing",
                "'times': 1; 'uplift': {'index': {'name': 'CPI'; 'base': '2025-10'; 'month': '2026-10'}},"
                        + " index.missing",
                "'times': 1; 'uplift': {'index': {'name': 'HICP'; 'base': '2026-10'; 'month': '2027-10'}},"
                        + " uplift.falls",
                "'times': 1; 'prices': 'LIST', renewal.listPrice"
            })
    void whatNobodyCanKnowIsAFinding(String terms, String code) {
        assertEquals(List.of(code), TimeExample.blockers(document(renewal(terms.replace(';', ',')), plan(""))));
    }
}
