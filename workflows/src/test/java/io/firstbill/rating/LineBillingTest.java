package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Lines that start, end or are billed on days of their own. Figures worked by hand. */
class LineBillingTest {
    private static final String YEARLY = "'frequency': 'ANNUAL', 'alignment': 'ANNIVERSARY'";
    private static final String MONTHLY = "'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'";
    private static final String JOINS = "'from': '2025-08-15',";

    private static List<String> lines(String lastDay, String billing, String members, String line) {
        return TimeExample.lines(TimeExample.document("2025-03-01", lastDay, billing, members, line));
    }

    /** Ten seats at 360.00 a year: 3,600.00 x 198/365, or 300.00 x (17/31 + 6). */
    @ParameterizedTest
    @CsvSource({"ENCLOSING_CYCLE, 1952.88", "CALENDAR_MONTH, 1964.52"})
    void anAddedLineEndsWithTheContract(String whole, String amount) {
        String choices = "'choices': {'prorationDenominator': '" + whole + "'},";
        assertEquals(
                List.of("2025-08-15 " + amount),
                lines("2026-02-28", YEARLY, choices, TimeExample.flat("L1", "3600.00", "", JOINS)));
    }

    /** The first charge reaches the next common billing date; 3,600.00 is the price from there on. */
    @Test
    void theFirstChargeReachesTheNextBillingDateOrTheEnd() {
        assertEquals(
                List.of("2025-08-15 1952.88", "2026-03-01 3600.00"),
                lines("2027-02-28", YEARLY, "", TimeExample.flat("L1", "3600.00", "", JOINS)));
        assertEquals(
                List.of("2025-08-15 5552.88"),
                lines(
                        "2027-02-28",
                        YEARLY,
                        "",
                        TimeExample.flat("L1", "3600.00", "'firstCharge': 'LINE_END',", JOINS)));
    }

    /** 310.00 a month from 15 August; the last part has 14 of 28 days. */
    @Test
    void aLineMayHaveAnniversariesOfItsOwn() {
        List<String> lines =
                lines(
                        "2026-02-28",
                        MONTHLY,
                        "",
                        TimeExample.flat("L1", "310.00", "'alignment': 'ANNIVERSARY',", JOINS));
        assertEquals(List.of("2025-08-15 310.00", "2025-09-15 310.00"), lines.subList(0, 2));
        assertEquals("2026-02-15 155.00", lines.getLast());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'alignment': 'CALENDAR', 2025-08-15 170.00, 2025-09-01 310.00",
                "'alignment': 'FIXED_DAY'; 'day': 20, 2025-08-15 50.00, 2025-08-20 310.00",
                "'alignment': 'ANCHOR_DATE'; 'anchor': '2025-01-25', 2025-08-15 100.00, 2025-08-25 310.00"
            })
    void aLineMayBeAlignedByItself(String own, String first, String second) {
        List<String> lines =
                lines("2026-02-28", MONTHLY, "", TimeExample.flat("L1", "310.00", own.replace(';', ',') + ",", JOINS));
        assertEquals(List.of(first, second), lines.subList(0, 2));
    }

    @Test
    void aLineThatEndsInsideAPeriodIsBilledInArrearsWithThePeriod() {
        String line =
                TimeExample.flat("L1", "310.00", "", "'from': '2025-08-01', 'lastDay': '2025-08-20',")
                        .replace("IN_ADVANCE", "IN_ARREARS");
        assertEquals(List.of("2025-09-01 200.00"), lines("2026-02-28", MONTHLY, "", line));
    }

    /** Agreed on 20 September to run from 15 August: 17/31 of August and all of September are billed then. */
    @Test
    void aBackdatedLineIsBilledOnTheDayItIsAgreedOn() {
        String line = TimeExample.flat("L1", "310.00", "", JOINS + " 'agreedOn': '2025-09-20',");
        assertEquals(
                List.of("2025-09-20 170.00", "2025-09-20 310.00", "2025-10-01 310.00"),
                lines("2026-02-28", MONTHLY, "", line).subList(0, 3));
    }

    @Test
    void aFirstPartPeriodOfALineCostsWhatTheContractSays() {
        String free = "'choices': {'leadingStub': 'FREE'},";
        assertEquals(
                "2025-09-01 310.00",
                lines("2026-02-28", MONTHLY, free, TimeExample.flat("L1", "310.00", "", JOINS)).getFirst());
    }

    @Test
    void aFixedDayThatIsNotStatedIsAFinding() {
        String line = TimeExample.flat("L1", "310.00", "'alignment': 'FIXED_DAY',", JOINS);
        assertEquals(
                List.of("document.missing"),
                TimeExample.blockers(TimeExample.document("2025-03-01", "2026-02-28", MONTHLY, "", line)));
    }
}
