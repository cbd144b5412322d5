package io.firstbill.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.contract.InvoiceTerms;
import io.firstbill.contract.TaxTerms;
import io.firstbill.money.Percent;
import io.firstbill.period.Term;

import org.junit.jupiter.api.RepeatedTest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Random lines and rates against sums counted in minor units. */
class TaxPropertyTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<Entry> lines = new ArrayList<>();
    private final List<BigDecimal> fractions = new ArrayList<>();

    private InvoiceSums settle(boolean inclusive, String rounding) {
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            long minor = random.nextLong(100_000) - (random.nextInt(5) == 0 ? 100_000L : 0L);
            lines.add(Settlings.line(DAY, "L" + i, Entry.Kind.RECURRING, minor));
        }
        List<TaxTerms.Rate> rates = new ArrayList<>();
        BigDecimal before = BigDecimal.ONE;
        for (int n = random.nextInt(1, 4); n > 0; n--) {
            BigDecimal percent = BigDecimal.valueOf(random.nextInt(1, 30_000), 3);
            boolean onTaxes = random.nextBoolean();
            BigDecimal fraction = percent.movePointLeft(2).multiply(onTaxes ? before : BigDecimal.ONE);
            before = before.add(fraction);
            fractions.add(fraction);
            rates.add(new TaxTerms.Rate("T" + n, new Percent(percent), null, List.of(), null, null, onTaxes));
        }
        TaxTerms tax =
                new TaxTerms(
                        TaxTerms.Treatment.CHARGED, null, inclusive, "DE", Map.of(), rates, RoundingMode.HALF_UP, null);
        var config =
                Settlings.config(
                        new Term(DAY, DAY.plusYears(1)),
                        new InvoiceTerms(List.of(), List.of(), List.of(), List.of(), tax),
                        Map.of("taxRounding", rounding));
        Settlement settled = Settlement.of(config, lines, Map.of());
        lines.clear();
        lines.addAll(settled.rated());
        return Objects.requireNonNull(settled.sums().get(DAY));
    }

    private static long minor(BigDecimal amount) {
        return amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private long total() {
        return lines.stream().mapToLong(line -> line.amount().getAmountMinorLong()).sum();
    }

    @RepeatedTest(200)
    void onTopEachTaxIsRoundedOnItsLine() {
        InvoiceSums sums = settle(false, "LINE");
        long expected = 0;
        for (Entry line : lines) {
            for (BigDecimal fraction : fractions) {
                expected += minor(line.amount().getAmount().multiply(fraction));
            }
        }
        assertEquals(expected, sums.tax().getAmountMinorLong(), () -> "seed " + seed);
        assertEquals(total(), sums.subtotal().getAmountMinorLong(), () -> "seed " + seed);
        long onLines =
                lines.stream()
                        .flatMap(line -> line.taxes().stream())
                        .mapToLong(tax -> tax.amount().getAmountMinorLong())
                        .sum();
        assertEquals(expected, onLines, () -> "seed " + seed);
    }

    @RepeatedTest(200)
    void onTheTotalEachTaxIsRoundedOnce() {
        InvoiceSums sums = settle(false, "TOTAL");
        BigDecimal total = BigDecimal.valueOf(total(), 2);
        long expected = fractions.stream().mapToLong(fraction -> minor(total.multiply(fraction))).sum();
        assertEquals(expected, sums.tax().getAmountMinorLong(), () -> "seed " + seed);
        assertTrue(lines.stream().allMatch(line -> line.taxes().isEmpty()), () -> "seed " + seed);
    }

    /** What the customer pays is what is printed; tax within it is rounded for all taxes of a line together. */
    @RepeatedTest(200)
    void withinThePriceTaxAndSubtotalAddUpToIt() {
        InvoiceSums sums = settle(true, random.nextBoolean() ? "LINE" : "TOTAL");
        assertEquals(total(), sums.subtotal().plus(sums.tax()).getAmountMinorLong(), () -> "seed " + seed);
        BigDecimal all = fractions.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal exact =
                BigDecimal.valueOf(total(), 2).multiply(all).divide(all.add(BigDecimal.ONE), MathContext.DECIMAL128);
        BigDecimal off = sums.tax().getAmount().subtract(exact).abs();
        assertTrue(off.compareTo(BigDecimal.valueOf(5L * lines.size(), 3)) <= 0, () -> "seed " + seed + " " + off);
    }
}
