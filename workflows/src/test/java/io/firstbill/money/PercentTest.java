package io.firstbill.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class PercentTest {
    @Test
    void fifteenPercentOffSixtyIsFiftyOne() {
        assertTrue(Percent.of("15").off(BigMoney.parse("EUR 60.00")).isEqual(BigMoney.parse("EUR 51.00")));
        assertEquals(Percent.of("15"), Percent.below(BigMoney.parse("EUR 60.00"), BigMoney.parse("EUR 51")));
    }

    @Test
    void trailingZerosDoNotMatter() {
        assertEquals(Percent.of("10"), Percent.of("10.00"));
        assertEquals(Percent.ZERO, Percent.of("0.000"));
        assertEquals("10 %", Percent.of("10.00").toString());
    }

    @Test
    void aThirdIsCutToTwelveDecimals() {
        Percent third = Percent.below(BigMoney.parse("EUR 3"), BigMoney.parse("EUR 2"));
        assertEquals("33.333333333333 %", third.toString());
        assertEquals(3333, third.basisPoints());
    }

    @Test
    void aHundredthOfAPercentIsOneBasisPoint() {
        assertEquals(1250, Percent.of("12.5").basisPoints());
        assertEquals(1, Percent.of("0.005").basisPoints());
    }

    @Test
    void nothingIsBelowAListPriceOfZero() {
        assertEquals(Percent.ZERO, Percent.below(BigMoney.parse("EUR 0"), BigMoney.parse("EUR 5")));
    }

    @Test
    void percentsAreOrderedByTheirValue() {
        assertTrue(Percent.of("10").compareTo(Percent.of("9.99")) > 0);
        assertTrue(Percent.of("-1").compareTo(Percent.ZERO) < 0);
        assertEquals(0, Percent.of("10").compareTo(Percent.of("10.0")));
    }
}
