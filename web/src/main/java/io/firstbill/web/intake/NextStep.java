package io.firstbill.web.intake;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Fills in what the next step of a ramp most likely says: the same price from the day after the step before it, for the
 * same stretch of time, though not beyond the term. Thus 1 Jan to 31 Dec 2027 is followed by 1 Jan to 31 Dec 2028.
 */
final class NextStep {
    private NextStep() {}

    /** With the answers of one more step at the end of the list. */
    static Answers add(Answers answers, String list) {
        int count = Math.max(1, answers.count(list));
        String last = list + "." + (count - 1);
        String next = list + "." + count;
        Answers filled = answers;
        for (var field : answers.within(last).entrySet()) {
            boolean carries = !field.getKey().startsWith("source.") && !field.getKey().equals("lastDay");
            filled = carries ? filled.with(next + "." + field.getKey(), field.getValue()) : filled;
        }
        Optional<LocalDate> end = day(answers, last + ".lastDay");
        Optional<LocalDate> start = day(answers, last + ".from").or(() -> first(answers, count));
        filled = filled.with(next + ".from", end.map(day -> day.plusDays(1).toString()).orElse(""));
        return end.isEmpty() || start.isEmpty()
                ? filled
                : filled.with(next + ".lastDay", until(answers, start.get(), end.get()).toString());
    }

    /** The last day of a stretch as long as the one before. */
    private static LocalDate until(Answers answers, LocalDate start, LocalDate end) {
        LocalDate from = end.plusDays(1);
        LocalDate lastDay = from.plus(Period.between(start, from)).minusDays(1);
        return day(answers, "term.lastDay").filter(term -> term.isBefore(lastDay) && term.isAfter(end)).orElse(lastDay);
    }

    /** A first step without a day begins with the term. */
    private static Optional<LocalDate> first(Answers answers, int count) {
        return count == 1 ? day(answers, "term.start") : Optional.empty();
    }

    private static Optional<LocalDate> day(Answers answers, String name) {
        try {
            return Optional.of(LocalDate.parse(answers.text(name)));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
