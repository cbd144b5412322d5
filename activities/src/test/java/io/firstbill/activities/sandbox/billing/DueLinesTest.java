package io.firstbill.activities.sandbox.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.setup.PriceModel;
import io.firstbill.setup.PriceModel.Interval;
import io.firstbill.setup.PriceModel.Kind;
import io.firstbill.setup.PriceModel.Scheme;
import io.firstbill.setup.PriceModel.Tier;
import io.firstbill.setup.PriceModel.Timing;
import io.firstbill.setup.SubscriptionModel;
import io.firstbill.setup.SubscriptionModel.Item;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Worked examples of what the sandbox bills; figures by hand, from billing rules and not from the calculator. */
class DueLinesTest {
    private static PriceModel seats(Interval interval, Timing timing, String amount) {
        return new PriceModel(
                "L1-1",
                "L1",
                "SEAT",
                "Seats",
                "EUR",
                Kind.RECURRING,
                interval,
                timing,
                Scheme.PER_UNIT,
                new BigDecimal(amount),
                null,
                List.of());
    }

    private static List<String> bill(
            PriceModel price, String start, String end, String anchor, String quantity, String until) {
        LocalDate from = LocalDate.parse(start);
        LocalDate to = LocalDate.parse(end);
        return bill(
                price,
                new SubscriptionModel(
                        from,
                        to,
                        LocalDate.parse(anchor),
                        List.of(new Item("L1-1", new BigDecimal(quantity), from, to)),
                        from,
                        from),
                until);
    }

    private static List<String> bill(PriceModel price, SubscriptionModel subscription, String until) {
        List<PriceModel> prices = subscription.items().stream().map(item -> price).toList();
        return DueLines.until(LocalDate.parse(until), "sub", subscription, prices).stream()
                .map(line -> line.billedOn() + ": " + line.from() + "/" + line.to() + " " + line.amount())
                .toList();
    }

    @Test
    void countsEveryCycleFromTheOriginalAnchor() {
        assertEquals(
                List.of(
                        "2027-01-31: 2027-01-31/2027-02-28 10.00",
                        "2027-02-28: 2027-02-28/2027-03-31 10.00",
                        "2027-03-31: 2027-03-31/2027-04-30 10.00"),
                bill(
                        seats(Interval.MONTH, Timing.IN_ADVANCE, "10"),
                        "2027-01-31",
                        "2028-01-31",
                        "2027-01-31",
                        "1",
                        "2027-04-01"));
    }

    @Test
    void chargesAStubByDaysOfItsEnclosingCycle() {
        // 10 Feb to 10 Mar has 28 days; 24 Feb to 10 Mar is 14 of them: 310.00 x 14/28
        assertEquals(
                List.of("2025-02-24: 2025-02-24/2025-03-10 155.00"),
                bill(
                        seats(Interval.MONTH, Timing.IN_ADVANCE, "310"),
                        "2025-02-24",
                        "2026-02-24",
                        "2025-02-10",
                        "1",
                        "2025-03-01"));
    }

    @Test
    void billsArrearsOnTheDayAfterTheirLastAndEndsWithTheTerm() {
        assertEquals(
                List.of("2027-04-01: 2027-01-01/2027-04-01 30.00", "2027-05-01: 2027-04-01/2027-05-01 9.89"),
                bill(
                        seats(Interval.QUARTER, Timing.IN_ARREARS, "30"),
                        "2027-01-01",
                        "2027-05-01",
                        "2027-01-01",
                        "1",
                        "2028-01-01"));
    }

    @Test
    void splitsACycleInWhichAQuantitySteps() {
        LocalDate start = LocalDate.of(2027, 1, 1);
        LocalDate step = LocalDate.of(2027, 1, 11);
        LocalDate end = LocalDate.of(2027, 2, 1);
        SubscriptionModel ramp =
                new SubscriptionModel(
                        start,
                        end,
                        start,
                        List.of(
                                new Item("L1-1", BigDecimal.ONE, start, step),
                                new Item("L1-1", BigDecimal.TWO, step, end)),
                        start,
                        start);
        assertEquals(
                List.of("2027-01-01: 2027-01-01/2027-01-11 10.00", "2027-01-01: 2027-01-11/2027-02-01 42.00"),
                bill(seats(Interval.MONTH, Timing.IN_ADVANCE, "31"), ramp, "2027-01-01"));
    }

    @Test
    void leavesFreeDaysOut() {
        LocalDate start = LocalDate.of(2027, 1, 1);
        SubscriptionModel free =
                new SubscriptionModel(
                        start,
                        LocalDate.of(2027, 4, 1),
                        start,
                        List.of(new Item("L1-1", BigDecimal.ONE, start, LocalDate.of(2027, 4, 1))),
                        start,
                        LocalDate.of(2027, 2, 15));
        assertEquals(
                List.of("2027-02-01: 2027-02-15/2027-03-01 14.00", "2027-03-01: 2027-03-01/2027-04-01 28.00"),
                bill(seats(Interval.MONTH, Timing.IN_ADVANCE, "28"), free, "2027-12-31"));
    }

    @Test
    void ratesEachTierOfAGraduatedPriceWithItsFee() {
        PriceModel calls =
                new PriceModel(
                        "L1-1",
                        "L1",
                        "CALLS",
                        "Calls",
                        "EUR",
                        Kind.USAGE,
                        Interval.MONTH,
                        Timing.IN_ARREARS,
                        Scheme.GRADUATED,
                        null,
                        "call",
                        List.of(
                                new Tier(new BigDecimal("100"), new BigDecimal("2"), BigDecimal.ZERO),
                                new Tier(null, new BigDecimal("1.5"), new BigDecimal("5"))));
        // 100 x 2.00 + 5.00 + 50 x 1.50; at 100 the second tier is not entered; nothing used is no line
        assertEquals(List.of("2027-02-01: 2027-01-01/2027-02-01 280.00"), month(calls, "150"));
        assertEquals(List.of("2027-02-01: 2027-01-01/2027-02-01 200.00"), month(calls, "100"));
        assertEquals(List.of(), month(calls, "0"));
    }

    @Test
    void ratesAllUnitsOfAVolumePriceInTheirTier() {
        PriceModel envelopes =
                new PriceModel(
                        "L1-1",
                        "L1",
                        "ENVELOPE",
                        "Envelopes",
                        "EUR",
                        Kind.USAGE,
                        Interval.MONTH,
                        Timing.IN_ARREARS,
                        Scheme.VOLUME,
                        null,
                        "envelope",
                        List.of(
                                new Tier(new BigDecimal("100"), new BigDecimal("2"), BigDecimal.ZERO),
                                new Tier(null, new BigDecimal("1.5"), new BigDecimal("5"))));
        // 100 belong to the first tier; 101 x 1.50 + 5.00
        assertEquals(List.of("2027-02-01: 2027-01-01/2027-02-01 200.00"), month(envelopes, "100"));
        assertEquals(List.of("2027-02-01: 2027-01-01/2027-02-01 156.50"), month(envelopes, "101"));
        assertEquals(List.of(), month(envelopes, "0"));
    }

    @Test
    void countsStartedPackages() {
        PriceModel messages =
                new PriceModel(
                        "L1-1",
                        "L1",
                        "SMS",
                        "Messages",
                        "EUR",
                        Kind.USAGE,
                        Interval.MONTH,
                        Timing.IN_ARREARS,
                        Scheme.PACKAGE,
                        new BigDecimal("12"),
                        "sms",
                        List.of(),
                        new BigDecimal("250"));
        assertEquals(List.of("2027-02-01: 2027-01-01/2027-02-01 48.00"), month(messages, "1000"));
        assertEquals(List.of("2027-02-01: 2027-01-01/2027-02-01 60.00"), month(messages, "1001"));
    }

    private static List<String> month(PriceModel price, String quantity) {
        return bill(price, "2027-01-01", "2027-02-01", "2027-01-01", quantity, "2027-12-31");
    }

    @Test
    void roundsHalfUpOnceToTheCurrencysMinorUnit() {
        assertEquals("0.01", Rates.share(new BigDecimal("0.005"), 1, 1, "EUR").toPlainString());
        assertEquals("3333", Rates.share(new BigDecimal("10000"), 10, 30, "JPY").toPlainString());
        assertEquals("1.234", Rates.share(new BigDecimal("1.2344"), 1, 1, "KWD").toPlainString());
    }
}
