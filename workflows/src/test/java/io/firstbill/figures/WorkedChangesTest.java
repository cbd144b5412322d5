package io.firstbill.figures;

import static io.firstbill.figures.Worked.contract;
import static io.firstbill.figures.Worked.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Ramps, amendments and price increases. */
class WorkedChangesTest {
    private static String line(String timing, String... phases) {
        return "{'timing': '" + timing + "', 'phases': [" + String.join(", ", phases) + "]}";
    }

    private static final String UP =
            phase("'lastDay': '2027-06-18'", "600")
                    + ", "
                    + phase("'from': '2027-06-19', 'agreedOn': '2027-06-10'", "900");

    /** 600.00 raised to 900.00 with 12 of 30 days left: -240.00 + 360.00. The day of the change is the new plan's. */
    @Test
    void aChangeInAdvanceCreditsWhatIsUnusedAndChargesTheRest() {
        Priced priced = contract("2027-06-01", "2027-08-31", "", line("IN_ADVANCE", UP));
        assertEquals("600.00", priced.figure("total", "2027-06-01"));
        assertEquals("-240.00", priced.figure("credit L1", "2027-06-19"));
        assertEquals("360.00", priced.figure("charge L1", "2027-06-19"));
        assertEquals("120.00", priced.figure("total", "2027-06-19"));
        assertEquals("900.00", priced.figure("total", "2027-07-01"));
    }

    /** 18/30 of 600.00 and 12/30 of 900.00. */
    @Test
    void aChangeInArrearsIsTwoPartsWithoutCredit() {
        Priced priced = contract("2027-06-01", "2027-08-31", "", line("IN_ARREARS", UP));
        assertEquals("none", priced.figure("total", "2027-06-19"));
        assertEquals("none", priced.figure("credit L1", "2027-07-01"));
        assertEquals("720.00", priced.figure("total", "2027-07-01"));
    }

    /** Known from the contract, a step within a period splits the line and credits nothing: 360.00 + 360.00. */
    @Test
    void aRampStepWithinAPeriodSplitsTheLine() {
        String ramp = phase("'lastDay': '2027-06-18'", "600") + ", " + phase("'from': '2027-06-19'", "900");
        Priced priced = contract("2027-06-01", "2027-08-31", "", line("IN_ADVANCE", ramp));
        assertEquals("720.00", priced.figure("total", "2027-06-01"));
        assertEquals("none", priced.figure("credit L1", "2027-06-01"));
    }

    /** Ten seats more on 19 June: the whole old line is credited, the whole new one charged. */
    @Test
    void moreSeatsCreditTheOldLineAndChargeTheNewOne() {
        String seats = "'charge': {'model': 'PER_UNIT', 'unitPrice': '30'}}";
        String more =
                "{'lastDay': '2027-06-18', 'quantity': '20', "
                        + seats
                        + ", {'from': '2027-06-19', 'agreedOn': '2027-06-19', 'quantity': '30', "
                        + seats;
        Priced priced = contract("2027-06-01", "2027-08-31", "", line("IN_ADVANCE", more));
        assertEquals("-240.00", priced.figure("credit L1", "2027-06-19"));
        assertEquals("360.00", priced.figure("charge L1", "2027-06-19"));
    }

    /** Agreed on 10 August for 19 June: every month billed meanwhile is settled on that day. */
    @Test
    void aBackdatedChangeSettlesEveryPeriodBilledMeanwhile() {
        String backdated = UP.replace("'agreedOn': '2027-06-10'", "'agreedOn': '2027-08-10'");
        Priced priced = contract("2027-06-01", "2027-09-30", "", line("IN_ADVANCE", backdated));
        assertEquals("720.00", priced.figure("total", "2027-08-10"));
        assertEquals("900.00", priced.figure("total", "2027-09-01"));
    }

    /** 90.03 raised by 7 % twice: by 96.33 it is 103.07, unrounded 103.0753 on the way to 103.08. */
    @Test
    void anIncreaseIsCountedOnTheRoundedOrTheUnroundedPrice() {
        String twice =
                "{'uplifts': [{'from': '2027-07-01', 'percent': '7'}, {'from': '2027-08-01', 'percent': '7'}],"
                        + " 'phases': ["
                        + phase("", "90.03")
                        + "]}";
        Priced rounded = contract("2027-06-01", "2027-08-31", "", twice);
        assertEquals("96.33", rounded.figure("total", "2027-07-01"));
        assertEquals("103.07", rounded.figure("total", "2027-08-01"));
        Priced unrounded = contract("2027-06-01", "2027-08-31", "'choices': {'upliftBase': 'UNROUNDED'}", twice);
        assertEquals("103.08", unrounded.figure("total", "2027-08-01"));
    }

    /** One month of 300.00 a quarter is 100.00 where amounts are cut off, too: 300 x 1 / 3, not 300 x 0.333. */
    @Test
    void aFeeOfMonthsIsItsExactShareOfThePrice() {
        String ended =
                "'billing': {'frequency': 'QUARTERLY', 'alignment': 'ANNIVERSARY'}, 'choices': {'lineRounding':"
                        + " 'DOWN'}, 'termination': {'lastDay': '2027-03-31', 'fee': {'description': 'Exit', 'of':"
                        + " [{'months': '1'}]}}";
        Priced priced = contract("2027-01-01", "2027-12-31", ended, line("IN_ADVANCE", phase("", "300")));
        assertEquals(List.of("2027-01-01 300.00", "2027-04-01 100.00"), priced.lines());
    }
}
