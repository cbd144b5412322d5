package io.firstbill.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

class RoundingTest {
    @ParameterizedTest
    @CsvSource({
        "KWD 86.4192, KWD 86.419",
        "EUR 33.335, EUR 33.34",
        "EUR -33.335, EUR -33.34",
        "EUR 33.3349999, EUR 33.33",
        "JPY 339862.75, JPY 339863",
        "JPY 0.5, JPY 1"
    })
    void roundsHalfUpAwayFromZeroToTheDecimalsOfTheCurrency(String exact, String line) {
        assertEquals(Money.parse(line), Rounding.line(BigMoney.parse(exact)));
    }

    /** 10/3 units are kept to 34 digits, a little less than they are. */
    @ParameterizedTest
    @CsvSource({
        "0.30, DOWN, EUR 1.00",
        "0.0015, HALF_UP, EUR 0.01",
        "-0.0015, HALF_UP, EUR -0.01",
        "0.30, UP, EUR 1.00"
    })
    void aQuotientThatDoesNotEndRoundsAsTheExactFigureWould(BigDecimal price, RoundingMode rounding, String line) {
        BigDecimal units = BigDecimal.TEN.divide(BigDecimal.valueOf(3), MathContext.DECIMAL128);
        BigMoney exact = BigMoney.of(CurrencyUnit.EUR, units.multiply(price));
        assertEquals(Money.parse(line), Rounding.line(exact, rounding));
    }
}
