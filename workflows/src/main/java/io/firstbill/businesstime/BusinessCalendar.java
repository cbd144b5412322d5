package io.firstbill.businesstime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which instants are working time: those at which the wall clock of the zone shows an open hour of a day that is no
 * holiday. An hour that summer time skips is not counted, one that it repeats is counted twice.
 *
 * <p>Example, Monday to Friday 09:00-17:00: ten working hours from Friday 16:00 are due on Tuesday 10:00.
 *
 * @param name what people call it, for example {@code Standard (Europe/Berlin)}
 * @param version counts up with each change; a running clock keeps the one it began with
 * @param zone IANA zone whose wall clock counts
 * @param hours open spans by weekday, ascending and apart; a weekday without any is free
 * @param holidays free dates with their names
 */
public record BusinessCalendar(
        String name, int version, ZoneId zone, Map<DayOfWeek, List<Hours>> hours, Map<LocalDate, String> holidays) {
    private static final Duration STRIDE = Duration.ofDays(7);

    public BusinessCalendar {
        var copy = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        hours.forEach((day, spans) -> copy.put(day, ascending(spans)));
        if (copy.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("Calendar " + name + " has no working hours; nothing would ever be due");
        }
        hours = Collections.unmodifiableMap(copy);
        holidays = Collections.unmodifiableMap(new TreeMap<>(holidays));
    }

    /** Monday to Friday 09:00 to 17:00 without holidays. */
    public static BusinessCalendar standard(ZoneId zone) {
        var day = List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                .forEach(weekday -> week.put(weekday, day));
        return new BusinessCalendar("Standard (" + zone.getId() + ")", 1, zone, week, Map.of());
    }

    /**
     * The earliest instant at which this much working time has passed.
     *
     * @param workingTime zero (the answer is {@code from}) or more
     * @throws IllegalArgumentException when it is negative
     */
    public Instant due(Instant from, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("Working time is not negative, but was " + workingTime);
        }
        if (workingTime.isZero()) {
            return from;
        }
        var left = workingTime;
        for (var at = from; ; at = at.plus(STRIDE)) {
            for (var open : counted(at, at.plus(STRIDE))) {
                if (left.compareTo(open.length()) <= 0) {
                    return open.from().plus(left);
                }
                left = left.minus(open.length());
            }
        }
    }

    /** Working time from one instant to another; zero when the second is not after the first. */
    public Duration between(Instant from, Instant to) {
        return counted(from, to).stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Every instant from one to the other, as counted and uncounted stretches in order, without gap or overlap. */
    public List<Interval> explain(Instant from, Instant to) {
        var stretches = new ArrayList<Interval>();
        for (var at = from; at.isBefore(to); ) {
            var next = stretch(at, to);
            if (!stretches.isEmpty() && stretches.getLast().continuedBy(next)) {
                next = stretches.removeLast().extendedTo(next.to());
            }
            stretches.add(next);
            at = next.to();
        }
        return List.copyOf(stretches);
    }

    private List<Interval> counted(Instant from, Instant to) {
        return explain(from, to).stream().filter(Interval::counted).toList();
    }

    /** From this instant as long as neither the reason nor the offset of the zone changes. */
    private Interval stretch(Instant at, Instant limit) {
        var rules = zone.getRules();
        var offset = rules.getOffset(at);
        var now = LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), offset);
        var state = state(now);
        var end = earlier(limit, state.until().toInstant(offset));
        var transition = rules.nextTransition(at);
        return new Interval(
                at, transition == null ? end : earlier(end, transition.getInstant()), state.counted(), state.why());
    }

    private State state(LocalDateTime now) {
        var midnight = now.toLocalDate().plusDays(1).atStartOfDay();
        var holiday = holidays.get(now.toLocalDate());
        if (holiday != null) {
            return new State(false, "Holiday: " + holiday, midnight);
        }
        var spans = hours.getOrDefault(now.getDayOfWeek(), List.of());
        if (spans.isEmpty()) {
            var weekday = now.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            return new State(false, weekday + " is not a working day", midnight);
        }
        for (var span : spans) {
            if (span.contains(now.toLocalTime())) {
                var closes = span.closes().equals(LocalTime.MIDNIGHT) ? midnight : now.with(span.closes());
                return new State(true, "Working hours " + span.label(), closes);
            }
            if (now.toLocalTime().isBefore(span.opens())) {
                return new State(false, "Outside working hours", now.with(span.opens()));
            }
        }
        return new State(false, "Outside working hours", midnight);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<Hours> ascending(List<Hours> spans) {
        for (int i = 1; i < spans.size(); i++) {
            var before = spans.get(i - 1).closes();
            if (before.equals(LocalTime.MIDNIGHT) || spans.get(i).opens().isBefore(before)) {
                throw new IllegalArgumentException("Working hours of a day are ascending and apart, not " + spans);
            }
        }
        return List.copyOf(spans);
    }

    private record State(boolean counted, String why, LocalDateTime until) {}
}
