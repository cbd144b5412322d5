package io.firstbill.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class BillingScheduleTest {
    private static List<LocalDate> starts(String start, String end, Frequency frequency, Alignment alignment) {
        Term term = new Term(LocalDate.parse(start), LocalDate.parse(end));
        return new BillingSchedule(term, frequency, alignment).periods().stream().map(BillingPeriod::start).toList();
    }

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }

    @Test
    void monthlyFromThe31stComesBackToThe31st() {
        assertEquals(
                days("2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31"),
                starts("2025-01-31", "2025-06-30", Frequency.MONTHLY, Alignment.ANNIVERSARY));
    }

    @Test
    void monthlyFromThe30thComesBackToThe30th() {
        assertEquals(
                days("2025-01-30", "2025-02-28", "2025-03-30"),
                starts("2025-01-30", "2025-04-30", Frequency.MONTHLY, Alignment.ANNIVERSARY));
    }

    @Test
    void yearlyFromALeapDayComesBackToTheLeapDay() {
        assertEquals(
                days("2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"),
                starts("2024-02-29", "2029-02-28", Frequency.ANNUAL, Alignment.ANNIVERSARY));
    }

    @Test
    void quarterlyFromTheEndOfNovember() {
        assertEquals(
                days("2024-11-30", "2025-02-28", "2025-05-30", "2025-08-30"),
                starts("2024-11-30", "2025-11-30", Frequency.QUARTERLY, Alignment.ANNIVERSARY));
    }

    @Test
    void threeYearsAreThirtySixMonthsAndEndWithTheTerm() {
        Term term = new Term(LocalDate.of(2027, 1, 31), LocalDate.of(2030, 1, 31));
        List<BillingPeriod> periods = new BillingSchedule(term, Frequency.MONTHLY, Alignment.ANNIVERSARY).periods();
        assertEquals(36, periods.size());
        assertEquals(term.end(), periods.getLast().end());
    }

    @Test
    void calendarMonthsMakeAStubAtBothEnds() {
        Term term = new Term(LocalDate.of(2027, 1, 18), LocalDate.of(2027, 4, 18));
        List<BillingSchedule.Slot> slots = new BillingSchedule(term, Frequency.MONTHLY, Alignment.CALENDAR).slots();
        assertEquals(List.of(14L, 28L, 31L, 17L), slots.stream().map(slot -> slot.service().days()).toList());
        assertEquals(List.of(31L, 28L, 31L, 30L), slots.stream().map(slot -> slot.cycle().days()).toList());
    }

    @Test
    void calendarQuartersBeginInJanuaryAprilJulyAndOctober() {
        assertEquals(
                days("2027-02-15", "2027-04-01", "2027-07-01", "2027-10-01", "2028-01-01"),
                starts("2027-02-15", "2028-02-15", Frequency.QUARTERLY, Alignment.CALENDAR));
    }

    @Test
    void aTermThatIsNoWholeNumberOfPeriodsEndsWithAStub() {
        Term term = new Term(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 16));
        List<BillingSchedule.Slot> slots = new BillingSchedule(term, Frequency.MONTHLY, Alignment.ANNIVERSARY).slots();
        assertEquals("15/28", Proration.of(slots.get(1).service(), slots.get(1).cycle()).toString());
    }

    @RepeatedTest(300)
    void periodsFillTheTermWithoutGapOrOverlap() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        LocalDate start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000));
        Term term = new Term(start, start.plusDays(random.nextInt(1, 2500)));
        Frequency frequency =
                List.of(Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.SEMI_ANNUAL, Frequency.ANNUAL)
                        .get(random.nextInt(4));
        Alignment alignment = random.nextBoolean() ? Alignment.ANNIVERSARY : Alignment.CALENDAR;
        LocalDate next = term.start();
        for (BillingSchedule.Slot slot : new BillingSchedule(term, frequency, alignment).slots()) {
            assertEquals(next, slot.service().start(), () -> "seed " + seed);
            assertTrue(slot.service().days() > 0, () -> "seed " + seed);
            assertTrue(slot.service().days() <= slot.cycle().days(), () -> "seed " + seed);
            next = slot.service().end();
        }
        assertEquals(term.end(), next, () -> "seed " + seed);
    }
}
