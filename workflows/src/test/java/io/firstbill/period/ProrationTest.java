package io.firstbill.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.firstbill.money.Rounding;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Random;

class ProrationTest {
    private static BillingPeriod period(String start, String end) {
        return new BillingPeriod(LocalDate.parse(start), LocalDate.parse(end));
    }

    @Test
    void fourteenOfTheTwentyEightDaysOfTheEnclosingCycleCostHalf() {
        Proration share = Proration.of(period("2025-02-24", "2025-03-10"), period("2025-02-10", "2025-03-10"));
        assertEquals("14/28", share.toString());
        assertEquals(Money.parse("EUR 155.00"), Rounding.line(share.of(BigMoney.parse("EUR 310.00"))));
    }

    @Test
    void theFactorIsNeverRounded() {
        BigMoney large = BigMoney.parse("EUR 987654321.00");
        assertEquals(Money.parse("EUR 329218107.00"), Rounding.line(new Proration(1, 3).of(large)));
    }

    @Test
    void aLeapYearHas366Days() {
        Proration share = Proration.of(period("2028-01-01", "2028-07-01"), period("2028-01-01", "2029-01-01"));
        assertEquals(new Proration(182, 366), share);
    }

    @Test
    void aFullPeriodIsThePriceItself() {
        BigMoney price = BigMoney.parse("EUR 310.00");
        assertEquals(price, new Proration(31, 31).of(price));
        assertEquals(price, Proration.FULL.of(price));
    }

    @Test
    void aShareIsNeverMoreThanTheWhole() {
        assertThrows(IllegalArgumentException.class, () -> new Proration(-1, 31));
        assertThrows(IllegalArgumentException.class, () -> new Proration(1, 0));
    }

    @RepeatedTest(300)
    void roundsLikeTheFractionOfWholeNumbersDoes() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        long whole = random.nextLong(1, 400);
        long used = random.nextLong(0, whole + 1);
        long cents = random.nextLong(0, 10_000_000_000L);
        BigInteger doubled = BigInteger.valueOf(2 * used).multiply(BigInteger.valueOf(cents));
        BigInteger halfUp = doubled.add(BigInteger.valueOf(whole)).divide(BigInteger.valueOf(2 * whole));
        Money line =
                Rounding.line(
                        new Proration(used, whole)
                                .of(BigMoney.ofScale(CurrencyUnit.EUR, BigDecimal.valueOf(cents, 2), 2)));
        assertEquals(halfUp.longValueExact(), line.getAmountMinorLong(), () -> "seed " + seed);
    }

    @RepeatedTest(100)
    void thePartsOfACycleCostTheWholeGiveOrTakeACent() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        long whole = random.nextLong(2, 400);
        long first = random.nextLong(1, whole);
        Money price = Money.ofMinor(CurrencyUnit.EUR, random.nextLong(0, 100_000_000));
        Money parts =
                Rounding.line(new Proration(first, whole).of(price.toBigMoney()))
                        .plus(Rounding.line(new Proration(whole - first, whole).of(price.toBigMoney())));
        long off = Math.abs(parts.minus(price).getAmountMinorLong());
        assertEquals(0, off / 2, () -> "seed " + seed + ": off by " + off + " cents");
    }
}
