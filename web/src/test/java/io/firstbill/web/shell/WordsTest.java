package io.firstbill.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

class WordsTest {
    private final Words words =
            new Words("Europe/Berlin", Clock.fixed(Instant.parse("2026-12-01T13:00:00Z"), ZoneOffset.UTC));

    @Test
    void writesMoneyWithSignGroupsAndTheDecimalsOfTheCurrency() {
        assertEquals("€4,200.00", words.money(Money.parse("EUR 4200.00")));
        assertEquals("¥1,250,000", words.money(Money.parse("JPY 1250000")));
        assertEquals("CHF\u00a012.50", words.money(Money.parse("CHF 12.50")));
        assertEquals("\u2212£3.00", words.money(Money.parse("GBP -3.00")));
    }

    @Test
    void writesUnitPricesWithTheirOwnDecimals() {
        assertEquals("€0.0004", words.money(BigMoney.parse("EUR 0.00040")));
        assertEquals("€42.00", words.money(BigMoney.parse("EUR 42")));
    }

    @Test
    void signsDifferences() {
        assertEquals("+€120.00", words.delta(Money.parse("EUR 120.00")));
        assertEquals("\u2212€32.26", words.delta(Money.parse("EUR -32.26")));
        assertEquals("0.00", words.deltaAmount(Money.parse("EUR 0.00")));
    }

    @Test
    void writesDatesAndTimesOfTheReader() {
        assertEquals("9 Nov 2026", words.date(LocalDate.of(2026, 11, 9)));
        assertEquals("31 Dec 2026", words.lastDay(LocalDate.of(2027, 1, 1)));
        assertEquals("19 Nov, 15:02 CET", words.time(Instant.parse("2026-11-19T14:02:00Z")));
        assertEquals("1 Jul 2025, 10:00 CEST", words.time(Instant.parse("2025-07-01T08:00:00Z")));
    }

    @Test
    void writesSpansInAtMostTwoUnits() {
        assertEquals("2 d 4 h", words.span(Duration.ofHours(52).plusMinutes(30)));
        assertEquals("1 h 45 m", words.span(Duration.ofMinutes(105)));
        assertEquals("3 h", words.span(Duration.ofHours(3)));
        assertEquals("0 m", words.span(Duration.ZERO));
    }

    @Test
    void writesNumbers() {
        assertEquals("1,000,000", words.number(1_000_000));
        assertEquals("0.5", words.number(new BigDecimal("0.500")));
        assertEquals("1 deal", words.count(1, "deal"));
        assertEquals("0 deals", words.count(0, "deal"));
    }
}
