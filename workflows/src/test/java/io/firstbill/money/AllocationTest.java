package io.firstbill.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class AllocationTest {
    private static List<BigDecimal> weights(String... decimals) {
        return Stream.of(decimals).map(BigDecimal::new).toList();
    }

    private static List<Money> euros(String... amounts) {
        return Stream.of(amounts).map(amount -> Money.parse("EUR " + amount)).toList();
    }

    @Test
    void theLargestRemainderTakesTheCentThatIsLeft() {
        assertEquals(
                euros("33.33", "33.33", "33.34"),
                Allocation.of(Money.parse("EUR 100.00"), weights("333.33", "333.33", "333.34")));
    }

    @Test
    void tiesGoToTheEarlierShare() {
        assertEquals(
                euros("33.34", "33.33", "33.33"), Allocation.of(Money.parse("EUR 100.00"), weights("1", "1", "1")));
    }

    @Test
    void aNegativeTotalMirrorsThePositiveOne() {
        assertEquals(
                euros("-33.34", "-33.33", "-33.33"), Allocation.of(Money.parse("EUR -100.00"), weights("1", "1", "1")));
    }

    @Test
    void nothingIsAllocatedToNoWeight() {
        assertEquals(euros("0.00", "0.01"), Allocation.of(Money.parse("EUR 0.01"), weights("0", "3")));
    }

    @Test
    void refusesWeightsThatSayNothing() {
        Money total = Money.parse("EUR 1.00");
        assertThrows(IllegalArgumentException.class, () -> Allocation.of(total, weights("0", "0")));
        assertThrows(IllegalArgumentException.class, () -> Allocation.of(total, weights("2", "-1")));
    }

    @RepeatedTest(300)
    void partsAddUpAndNoneIsOffByAMinorUnitOrMore() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        CurrencyUnit currency = CurrencyUnit.of(List.of("EUR", "JPY", "KWD").get(random.nextInt(3)));
        Money total = Money.ofMinor(currency, random.nextLong(-1_000_000_000, 1_000_000_000));
        List<BigDecimal> weights =
                IntStream.rangeClosed(0, random.nextInt(12))
                        .mapToObj(i -> BigDecimal.valueOf(random.nextLong(1, 1_000_000), random.nextInt(5)))
                        .toList();
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Money> parts = Allocation.of(total, weights);
        assertEquals(total, parts.stream().reduce(Money.zero(currency), Money::plus), () -> "seed " + seed);
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal exact = total.getAmountMinor().multiply(weights.get(i)).divide(sum, MathContext.DECIMAL128);
            BigDecimal off = parts.get(i).getAmountMinor().subtract(exact).abs();
            assertTrue(off.compareTo(BigDecimal.ONE) < 0, () -> "seed " + seed + ": off by " + off);
        }
    }
}
