package io.firstbill.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
