package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Trials and free time. 360.00 a month from 10 January: 14 free days leave 17 of 31. Figures worked by hand. */
class FreePeriodsTest {
    private static final String PLAN = TimeExample.flat("L1", "360.00", "", "");
    private static final String USE =
            "{'id': 'L1', 'product': 'P', 'description': 'Use', 'kind': 'USAGE', 'timing': 'IN_ARREARS', 'metric': 'm',"
                    + " 'phases': [{'quantity': 100, 'charge': {'model': 'PER_UNIT', 'unitPrice': '0.10'}}]}";

    private static String document(String members, String... lines) {
        String billing = "'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'";
        return TimeExample.document("2027-01-10", "2028-01-09", billing, members, lines);
    }

    private static String free(String terms) {
        return "'freePeriods': [{" + terms + "}],";
    }

    private static List<String> lines(String members, String... lines) {
        return TimeExample.lines(document(members, lines));
    }

    @Test
    void aTrialLeavesBillingDatesOrMovesThem() {
        assertEquals(
                List.of("2027-01-10 197.42", "2027-02-10 360.00"), lines(free("'length': 'P14D'"), PLAN).subList(0, 2));
        List<String> moved = lines(free("'length': 'P14D', 'billingDates': 'MOVED'"), PLAN);
        assertEquals(List.of("2027-01-24 360.00", "2027-02-24 360.00"), moved.subList(0, 2));
        assertEquals("2027-12-24 197.42", moved.getLast());
        assertEquals(12, moved.size());
    }

    @Test
    void aTrialMayExtendTheTerm() {
        List<String> lines = lines(free("'length': 'P14D', 'billingDates': 'MOVED', 'term': 'EXTENDED'"), PLAN);
        assertEquals("2027-12-24 360.00", lines.getLast());
        assertEquals(12, lines.size());
    }

    /** Of the month until 9 February, 17 of 31 days are paid; nothing is invoiced while the trial lasts. */
    @Test
    void aPeriodMayBeBilledOnItsFirstPaidDay() {
        List<String> lines = lines(free("'length': 'P14D', 'invoiced': 'FIRST_PAID_DAY'"), PLAN);
        assertEquals(List.of("2027-01-24 197.42", "2027-02-10 360.00"), lines.subList(0, 2));
    }

    /** Three free months, then twelve paid ones. */
    @Test
    void freeMonthsExtendTheTermByMonths() {
        List<String> lines = lines(free("'start': '2027-01-10', 'lastDay': '2027-04-09', 'term': 'EXTENDED'"), PLAN);
        assertEquals("2027-04-10 360.00", lines.getFirst());
        assertEquals("2028-03-10 360.00", lines.getLast());
        assertEquals(12, lines.size());
    }

    @Test
    void severalFreePeriodsMayHold() {
        String both = "'freePeriods': [{'length': 'P1M'}, {'start': '2027-03-10', 'lastDay': '2027-04-09'}],";
        assertEquals(List.of("2027-02-10 360.00", "2027-04-10 360.00"), lines(both, PLAN).subList(0, 2));
    }

    @Test
    void usageIsFreeWhereItIsStated() {
        assertEquals("2027-02-10 10.00", lines(free("'length': 'P1M'"), USE).getFirst());
        assertEquals("2027-03-10 10.00", lines(free("'length': 'P1M', 'kinds': ['USAGE']"), USE).getFirst());
    }

    @Test
    void aLineHasItsTrialWhenItStarts() {
        String later = TimeExample.flat("L2", "31.00", "", "'from': '2027-03-10',");
        List<String> lines = lines(free("'length': 'P14D', 'lines': ['L2'], 'billingDates': 'MOVED'"), PLAN, later);
        assertEquals(
                List.of("2027-01-10 360.00", "2027-02-10 360.00", "2027-03-10 360.00", "2027-03-24 31.00"),
                lines.subList(0, 4));
    }

    /** 1,000.00 x 17/31 is 548.39. */
    @ParameterizedTest
    @CsvSource({"KEPT, 1000.00", "SUSPENDED, 548.39"})
    void commitmentsAreKeptOrSuspended(String commitments, String trueUp) {
        String promised = "'commitments': [{'description': 'Minimum', 'amount': '1000.00', 'counts': 'USAGE_NET'}],";
        String terms = free("'length': 'P14D', 'commitments': '" + commitments + "'");
        assertEquals("2027-02-10 " + trueUp, lines(promised + terms, PLAN).get(2));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'start': '2026-01-01'; 'lastDay': '2027-02-01', free.outsideTerm",
                "'length': 'P14D'; 'lines': ['L9'], free.line",
                "'start': '2027-03-01'; 'length': 'P14D'; 'billingDates': 'MOVED', free.datesMoved",
                "'length': 'P14D'; 'lastDay': '2027-02-01', document.value"
            })
    void aFreePeriodThatCannotBeIsAFinding(String terms, String code) {
        assertEquals(List.of(code), TimeExample.blockers(document(free(terms.replace(';', ',')), PLAN)));
    }
}
