package io.firstbill.figures;

import static io.firstbill.figures.Worked.contract;
import static io.firstbill.figures.Worked.once;
import static io.firstbill.figures.Worked.phase;
import static io.firstbill.figures.Worked.recurring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** When revenue is earned, and where the contract stands. */
class WorkedRevenueTest {
    private static final String YEARLY = "'billing': {'frequency': 'ANNUAL', 'alignment': 'ANNIVERSARY'}";

    private static String sold(String name, String standAlone) {
        return "'description': '%s', 'revenue': {'standAlonePrice': '%s'}".formatted(name, standAlone);
    }

    /** Billed 66,000, 18,000 and 6,000; worth 72,000, 18,000 and 10,000 by themselves. */
    @Test
    void thePriceIsAllocatedByStandAlonePrices() {
        Priced priced =
                contract(
                        "2027-01-01",
                        "2027-12-31",
                        YEARLY,
                        recurring("66000", sold("Subscription", "72000")),
                        once("18000", sold("Implementation", "18000")),
                        once("6000", sold("Training", "10000")));
        assertEquals("64800.00", priced.figure("allocated Subscription", ""));
        assertEquals("16200.00", priced.figure("allocated Implementation", ""));
        assertEquals("9000.00", priced.figure("allocated Training", ""));
    }

    /** 120,000 by 100,000, 30,000 and 10,000: the last takes what rounding each would make too much. */
    @Test
    void theLastObligationTakesTheRest() {
        Priced priced =
                contract(
                        "2027-01-01",
                        "2027-12-31",
                        YEARLY,
                        recurring("90000", sold("A", "100000")),
                        recurring("20000", sold("B", "30000")),
                        recurring("10000", sold("C", "10000")));
        assertEquals("85714.29", priced.figure("allocated A", ""));
        assertEquals("25714.29", priced.figure("allocated B", ""));
        assertEquals("8571.42", priced.figure("allocated C", ""));
    }

    /** 36,500 from 15 April is 100 a day: 16 days, 31 and 30. */
    @Test
    void aYearInAdvanceIsEarnedByItsDays() {
        Priced priced = contract("2025-04-15", "2026-04-14", YEARLY, recurring("36500"));
        assertEquals("1600.00", priced.figure("revenue", "2025-04"));
        assertEquals("3100.00", priced.figure("revenue", "2025-05"));
        assertEquals("3000.00", priced.figure("revenue", "2025-06"));
        assertEquals("34900.00", priced.figure("deferred", "2025-04"));
    }

    /** 12,000, 18,000 and 24,000, nobody can leave: 18,000 a year, at its end 6,000 earned and not billed. */
    @Test
    void aPriceRampIsStraightLined() {
        String ramp =
                "{'phases': ["
                        + phase("'lastDay': '2025-12-31'", "12000")
                        + ", "
                        + phase("'from': '2026-01-01', 'lastDay': '2026-12-31'", "18000")
                        + ", "
                        + phase("'from': '2027-01-01'", "24000")
                        + "]}";
        Priced priced = contract("2025-01-01", "2027-12-31", YEARLY, ramp);
        assertEquals("18000.00", priced.figure("revenue", "2025"));
        assertEquals("18000.00", priced.figure("revenue", "2026"));
        assertEquals("6000.00", priced.figure("unbilled", "2025-12"));
        assertEquals("0.00", priced.figure("deferred", "2025-12"));
        assertEquals("6000.00", priced.figure("unbilled", "2026-12"));
        assertEquals("0.00", priced.figure("unbilled", "2027-12"));
        Priced leaving =
                contract("2025-01-01", "2027-12-31", YEARLY + ", 'choices': {'priceRamps': 'AS_PRICED'}", ramp);
        assertEquals("12000.00", leaving.figure("revenue", "2025"));
    }

    /** 100, 200 and 300 seats at one price are more service, not a price ramp. */
    @Test
    void aQuantityRampIsFollowed() {
        String price = "'charge': {'model': 'PER_UNIT', 'unitPrice': '12'}}";
        String seats =
                "{'phases': [{'lastDay': '2025-12-31', 'quantity': '100', "
                        + price
                        + ", {'from': '2026-01-01', 'lastDay': '2026-12-31', 'quantity': '200', "
                        + price
                        + ", {'from': '2027-01-01', 'quantity': '300', "
                        + price
                        + "]}";
        Priced priced = contract("2025-01-01", "2027-12-31", YEARLY, seats);
        assertEquals("1200.00", priced.figure("revenue", "2025"));
        assertEquals("2400.00", priced.figure("revenue", "2026"));
        assertEquals("3600.00", priced.figure("revenue", "2027"));
    }

    /** 36,500 in even months: 3,041.67 eleven times and 3,041.63; the last month takes the rest. */
    @Test
    void evenMonthsAreEven() {
        String even = YEARLY + ", 'choices': {'revenueConvention': 'EVEN_MONTHLY'}";
        Priced priced = contract("2025-05-01", "2026-04-30", even, recurring("36500"));
        assertEquals("3041.67", priced.figure("revenue", "2025-05"));
        assertEquals("3041.67", priced.figure("revenue", "2025-06"));
        assertEquals("3041.67", priced.figure("revenue", "2026-03"));
        assertEquals("3041.63", priced.figure("revenue", "2026-04"));
    }

    /** 36 months at 1,000, the first three free: 33,000 / 36, the last month takes the rest. */
    @Test
    void freeMonthsAreStraightLined() {
        String free =
                "'freePeriod': {'start': '2025-01-01', 'lastDay': '2025-03-31'},"
                        + " 'choices': {'revenueConvention': 'EVEN_MONTHLY'}";
        Priced priced = contract("2025-01-01", "2027-12-31", free, recurring("1000"));
        assertEquals("916.67", priced.figure("revenue", "2025-01"));
        assertEquals("916.67", priced.figure("revenue", "2027-11"));
        assertEquals("916.55", priced.figure("revenue", "2027-12"));
    }

    /**
     * After 12 of 24 months at 1,000 extended by 12 at 800: 21,600 are left for 24 months, while invoices say 1,000.
     */
    @Test
    void anExtensionIsBlended() {
        String extended =
                "{'phases': ["
                        + phase("'lastDay': '2026-12-31'", "1000")
                        + ", "
                        + phase("'from': '2027-01-01', 'agreedOn': '2026-01-01'", "800")
                        + "]}";
        String even = "'choices': {'revenueConvention': 'EVEN_MONTHLY'}";
        Priced priced = contract("2025-01-01", "2027-12-31", even, extended);
        assertEquals("1000.00", priced.figure("revenue", "2025-12"));
        assertEquals("900.00", priced.figure("revenue", "2026-01"));
        assertEquals("1000.00", priced.figure("total", "2026-01-01"));
        assertEquals("900.00", priced.figure("revenue", "2027-12"));
    }
}
