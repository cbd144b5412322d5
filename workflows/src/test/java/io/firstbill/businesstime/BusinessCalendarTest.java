package io.firstbill.businesstime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

class BusinessCalendarTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessCalendar OFFICE = BusinessCalendar.standard(BERLIN);

    @Test
    void tenHoursFromFridayAfternoonAreDueOnTuesdayMorning() {
        // Friday 16:00-17:00 is 1 h, Monday 8 h, so the tenth hour ends on Tuesday at 10:00.
        assertEquals(berlin("2026-03-10T10:00"), OFFICE.due(berlin("2026-03-06T16:00"), Duration.ofHours(10)));
    }

    @Test
    void aFullDayEndsWhenTheOfficeCloses() {
        assertEquals(berlin("2026-03-06T17:00"), OFFICE.due(berlin("2026-03-06T09:00"), Duration.ofHours(8)));
    }

    @Test
    void nothingLeftIsDueAtOnceEvenAtNight() {
        assertEquals(berlin("2026-03-07T03:00"), OFFICE.due(berlin("2026-03-07T03:00"), Duration.ZERO));
    }

    @Test
    void aClockStartedAtNightBeginsInTheMorning() {
        assertEquals(berlin("2026-03-09T09:30"), OFFICE.due(berlin("2026-03-06T22:15"), Duration.ofMinutes(30)));
    }

    @Test
    void holidaysDoNotCountAndSayTheirName() {
        var closed =
                new BusinessCalendar(
                        "Office", 2, BERLIN, OFFICE.hours(), Map.of(LocalDate.of(2026, 5, 1), "Labour Day"));
        // Thursday 16:00: one hour today, Friday is Labour Day, then the weekend.
        assertEquals(berlin("2026-05-04T10:00"), closed.due(berlin("2026-04-30T16:00"), Duration.ofHours(2)));
        assertEquals(
                List.of(
                        new Interval(
                                berlin("2026-04-30T16:00"),
                                berlin("2026-04-30T17:00"),
                                true,
                                "Working hours 09:00-17:00"),
                        new Interval(
                                berlin("2026-04-30T17:00"), berlin("2026-05-01T00:00"), false, "Outside working hours"),
                        new Interval(
                                berlin("2026-05-01T00:00"), berlin("2026-05-02T00:00"), false, "Holiday: Labour Day"),
                        new Interval(
                                berlin("2026-05-02T00:00"),
                                berlin("2026-05-02T12:00"),
                                false,
                                "Saturday is not a working day")),
                closed.explain(berlin("2026-04-30T16:00"), berlin("2026-05-02T12:00")));
    }

    @Test
    void summerTimeMovesTheDueTimeInUtcAndNotOnTheWall() {
        // The clocks go forward on Sunday 29 March 2026: Friday 16:00 is 15:00Z, Monday 10:00 is 08:00Z.
        assertEquals(
                Instant.parse("2026-03-30T08:00:00Z"),
                OFFICE.due(Instant.parse("2026-03-27T15:00:00Z"), Duration.ofHours(2)));
    }

    @Test
    void aDayAroundTheClockHasTwentyThreeOrTwentyFiveHoursWhenTheClocksChange() {
        var always = aroundTheClock(BERLIN);
        assertEquals(Duration.ofHours(23), always.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")));
        assertEquals(Duration.ofHours(25), always.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")));
    }

    @Test
    void anOpeningTimeThatSummerTimeSkipsOpensWhenTheClockJumps() {
        var night = calendar(BERLIN, DayOfWeek.SUNDAY, new Hours(LocalTime.of(2, 30), LocalTime.of(4, 0)));
        // 02:00 becomes 03:00: only 03:00-04:00 is ever shown.
        assertEquals(Duration.ofHours(1), night.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")));
        // 02:00-03:00 is shown twice: 02:30-03:00, again 02:30-03:00, then 03:00-04:00.
        assertEquals(Duration.ofHours(2), night.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")));
    }

    @Test
    void workingTimeIsZeroBackwards() {
        assertEquals(Duration.ZERO, OFFICE.between(berlin("2026-03-10T10:00"), berlin("2026-03-09T10:00")));
    }

    @Test
    void refusesACalendarWithoutHoursAndHoursThatOverlap() {
        assertThrows(
                IllegalArgumentException.class, () -> new BusinessCalendar("Never", 1, BERLIN, Map.of(), Map.of()));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        calendar(
                                BERLIN,
                                DayOfWeek.MONDAY,
                                new Hours(LocalTime.of(9, 0), LocalTime.of(13, 0)),
                                new Hours(LocalTime.of(12, 0), LocalTime.of(17, 0))));
    }

    static BusinessCalendar aroundTheClock(ZoneId zone) {
        var day = List.of(new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        return new BusinessCalendar(
                "Always",
                1,
                zone,
                Map.of(
                        DayOfWeek.MONDAY, day,
                        DayOfWeek.TUESDAY, day,
                        DayOfWeek.WEDNESDAY, day,
                        DayOfWeek.THURSDAY, day,
                        DayOfWeek.FRIDAY, day,
                        DayOfWeek.SATURDAY, day,
                        DayOfWeek.SUNDAY, day),
                Map.of());
    }

    private static BusinessCalendar calendar(ZoneId zone, DayOfWeek day, Hours... hours) {
        return new BusinessCalendar("Test", 1, zone, Map.of(day, List.of(hours)), Map.of());
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
