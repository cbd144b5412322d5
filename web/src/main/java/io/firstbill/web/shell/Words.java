package io.firstbill.web.shell;

import io.firstbill.money.MoneyWords;
import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How pages write money, numbers, dates and spans of time. Formats only; it calculates nothing.
 *
 * <p>{@code money(EUR 4200.00)} is {@code €4,200.00}; {@code delta(EUR -32.26)} is {@code −€32.26}; {@code date} is
 * {@code 9 Nov 2026}; {@code time} is {@code 19 Nov, 15:02 CET}.
 */
@Singleton
public final class Words {
    private static final String MINUS = "\u2212";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_OF_ANOTHER_YEAR =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm zzz", Locale.ENGLISH);

    private final ZoneId zone;
    private final Clock clock;

    Words(@Property(name = "firstbill.time-zone", defaultValue = "UTC") String zone, Clock clock) {
        this.zone = ZoneId.of(zone);
        this.clock = clock;
    }

    /** An amount or a unit price with its currency sign and its own decimals. */
    public String money(BigMoneyProvider amount) {
        return MoneyWords.money(amount);
    }

    /** An amount without sign of currency, for a column that carries the currency in its head. */
    public String amount(BigMoneyProvider amount) {
        return MoneyWords.amount(amount);
    }

    /** The sign of a currency, for example {@code €}; its code where it has none. */
    public String sign(CurrencyUnit currency) {
        return MoneyWords.sign(currency);
    }

    /** A difference: always signed, but for zero. */
    public String delta(BigMoneyProvider amount) {
        return (amount.toBigMoney().isPositive() ? "+" : "") + money(amount);
    }

    /** A difference without sign of currency. */
    public String deltaAmount(BigMoneyProvider amount) {
        return (amount.toBigMoney().isPositive() ? "+" : "") + amount(amount);
    }

    /** A plain number with its own decimals, grouped by thousands; trailing zeros dropped. */
    public String number(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return (plain.signum() < 0 ? MINUS : "") + number(plain.abs(), Math.max(0, plain.scale()));
    }

    /** A count. */
    public String number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /** A quantity before what is counted, for example {@code 250 × }; empty for one. */
    public String times(BigDecimal quantity) {
        return quantity.compareTo(BigDecimal.ONE) == 0 ? "" : number(quantity) + " × ";
    }

    /** A contract date; it has no zone. */
    public String date(LocalDate day) {
        return DATE.format(day);
    }

    /** A contract date where its year stands beside it, for example {@code 9 Nov}. */
    public String shortDate(LocalDate day) {
        return SHORT_DATE.format(day);
    }

    /** A calendar month, for example {@code Nov 2026}. */
    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** The last day of a range whose end is the day after. */
    public String lastDay(LocalDate end) {
        return DATE.format(end.minusDays(1));
    }

    /** An event in the reader's zone, with the year when it is not this one. */
    public String time(Instant at) {
        boolean thisYear = at.atZone(zone).getYear() == clock.instant().atZone(zone).getYear();
        return (thisYear ? TIME : TIME_OF_ANOTHER_YEAR).format(at.atZone(zone));
    }

    /** The moment this is asked. */
    public Instant now() {
        return clock.instant();
    }

    /** An event for programs, as the {@code datetime} of a time element. */
    public String machine(Instant at) {
        return at.toString();
    }

    /**
     * A span in at most two units, rounded down: {@code 2 d 4 h}, {@code 1 h 45 m}, {@code 0 m}. Days have 24 hours.
     */
    public String span(Duration span) {
        Duration length = span.abs();
        if (length.toDays() > 0) {
            return two(length.toDays(), "d", length.toHoursPart(), "h");
        }
        return length.toHours() > 0
                ? two(length.toHours(), "h", length.toMinutesPart(), "m")
                : length.toMinutes() + " m";
    }

    /** {@code 1 deal}, {@code 2 deals}, {@code 0 deals}. */
    public String count(long number, String one) {
        return number(number) + " " + one + (number == 1 ? "" : "s");
    }

    private static String two(long large, String largeUnit, int small, String smallUnit) {
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }

    private static String number(BigDecimal value, int decimals) {
        return MoneyWords.number(value, decimals);
    }
}
