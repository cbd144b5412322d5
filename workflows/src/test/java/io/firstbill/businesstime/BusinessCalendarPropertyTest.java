package io.firstbill.businesstime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Against a reference that asks the wall clock minute by minute. */
class BusinessCalendarPropertyTest {
    private static final List<ZoneId> ZONES =
            List.of("Europe/Berlin", "America/New_York", "America/St_Johns", "America/Santiago", "Asia/Kolkata", "UTC")
                    .stream()
                    .map(ZoneId::of)
                    .toList();

    @Test
    void agreesWithCountingEveryMinute() {
        long seed = Long.getLong("firstbill.seed", 20260306L);
        for (int round = 0; round < 1_000; round++) {
            var random = new Random(seed + round);
            var calendar = calendar(random);
            var from = instant(random);
            var to = from.plus(Duration.ofMinutes(random.nextInt(6 * 24 * 60)));
            var context = "-Dfirstbill.seed=" + (seed + round) + " " + calendar + " " + from + " to " + to;
            var counted = countMinutes(calendar, from, to);
            assertEquals(counted, calendar.between(from, to).toMinutes(), context);
            assertEquals(Duration.between(from, to), explained(calendar, from, to), context);
            var due = calendar.due(from, Duration.ofMinutes(counted));
            assertEquals(counted, countMinutes(calendar, from, due), context);
            if (counted > 0) { // and no earlier instant would do
                assertEquals(counted - 1, countMinutes(calendar, from, due.minusSeconds(60)), context);
            }
        }
    }

    private static long countMinutes(BusinessCalendar calendar, Instant from, Instant to) {
        long minutes = 0;
        for (var at = from; at.isBefore(to); at = at.plusSeconds(60)) {
            var wall = at.atZone(calendar.zone());
            var holiday = calendar.holidays().containsKey(wall.toLocalDate());
            var open =
                    calendar.hours().getOrDefault(wall.getDayOfWeek(), List.of()).stream()
                            .anyMatch(span ->
                                    wall.toLocalTime().compareTo(span.opens()) >= 0
                                            && (span.closes().equals(LocalTime.MIDNIGHT)
                                                    || wall.toLocalTime().compareTo(span.closes()) < 0));
            minutes += !holiday && open ? 1 : 0;
        }
        return minutes;
    }

    private static Duration explained(BusinessCalendar calendar, Instant from, Instant to) {
        var at = from;
        for (var stretch : calendar.explain(from, to)) {
            assertEquals(at, stretch.from(), "a gap or an overlap");
            at = stretch.to();
        }
        return Duration.between(from, at);
    }

    private static BusinessCalendar calendar(Random random) {
        var hours = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        hours.put(DayOfWeek.of(1 + random.nextInt(7)), spans(random));
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                hours.put(day, spans(random));
            }
        }
        Map<LocalDate, String> holidays = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            holidays.put(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)), "Holiday " + i);
        }
        return new BusinessCalendar("Random", 1, ZONES.get(random.nextInt(ZONES.size())), hours, holidays);
    }

    private static List<Hours> spans(Random random) {
        var opens = LocalTime.ofSecondOfDay(60L * random.nextInt(12 * 60));
        var pause = opens.plusMinutes(1 + random.nextInt(5 * 60));
        var again = pause.plusMinutes(random.nextInt(60));
        var closes = random.nextInt(4) == 0 ? LocalTime.MIDNIGHT : again.plusMinutes(1 + random.nextInt(5 * 60));
        return List.of(new Hours(opens, pause), new Hours(again, closes));
    }

    /** Half of them within two days of a change of the clocks of one zone or another. */
    private static Instant instant(Random random) {
        var zone = ZONES.get(random.nextInt(5));
        var transition = zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
        var start =
                transition == null || random.nextBoolean()
                        ? Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(365)))
                        : random.nextBoolean()
                                ? transition.getInstant()
                                : zone.getRules().nextTransition(transition.getInstant()).getInstant();
        return start.plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60) - 2 * 24 * 60));
    }
}
