package io.firstbill.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class TermTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final Term YEAR = new Term(FIRST, LocalDate.of(2028, 1, 1));

    @Test
    void aYearFromTheFirstOfJanuaryEndsOnTheLastOfDecember() {
        assertEquals(LocalDate.of(2027, 12, 31), YEAR.lastDay());
        assertEquals(365, YEAR.days());
        assertTrue(YEAR.contains(YEAR.lastDay()));
        assertFalse(YEAR.contains(YEAR.end()));
    }

    @Test
    void twoYearsHave731DaysWhenOneIsALeapYear() {
        assertEquals(731, new Term(FIRST, LocalDate.of(2029, 1, 1)).days());
    }

    @Test
    void holdsAtLeastADay() {
        assertThrows(IllegalArgumentException.class, () -> new Term(FIRST, FIRST));
    }

    @Test
    void aPeriodMeetsARangeInTheirCommonDays() {
        BillingPeriod january = new BillingPeriod(FIRST, LocalDate.of(2027, 2, 1));
        assertEquals(
                new BillingPeriod(LocalDate.of(2027, 1, 18), LocalDate.of(2027, 2, 1)),
                january.within(LocalDate.of(2027, 1, 18), YEAR.end()));
        assertTrue(january.within(LocalDate.of(2027, 3, 1), YEAR.end()).empty());
        assertTrue(january.within(LocalDate.of(2026, 3, 1), FIRST).empty());
    }
}
