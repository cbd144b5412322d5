package io.firstbill.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.contract.InvoiceDiscount;
import io.firstbill.contract.InvoiceTerms;
import io.firstbill.money.Percent;
import io.firstbill.period.Term;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Discounts on one invoice against whole minor units handed out one by one. */
class DiscountPropertyTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @RepeatedTest(300)
    void everyMinorUnitOfADiscountFallsOnOneLine() {
        List<Entry> lines = new ArrayList<>();
        long[] left = new long[random.nextInt(1, 8)];
        for (int i = 0; i < left.length; i++) {
            left[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(50_000);
            lines.add(Settlings.line(DAY, "L" + i, Entry.Kind.RECURRING, left[i]));
        }
        List<InvoiceDiscount> discounts = new ArrayList<>();
        for (int n = random.nextInt(1, 5); n > 0; n--) {
            discounts.add(
                    random.nextBoolean()
                            ? discount(new Percent(BigDecimal.valueOf(random.nextInt(10_001), 2)), null)
                            : discount(null, Money.ofMinor(CurrencyUnit.EUR, random.nextInt(60_000))));
        }
        boolean added = random.nextBoolean();
        PricingConfig config =
                Settlings.config(
                        new Term(DAY, DAY.plusYears(1)),
                        new InvoiceTerms(List.of(), List.of(), discounts, List.of(), null),
                        Map.of("discountOrder", "AS_STATED", "discountStacking", added ? "ADDED" : "MULTIPLICATIVE"));
        reference(left, discounts, added);
        Settlement settled = Settlement.of(config, lines, Map.of());
        List<Long> net = settled.rated().stream().map(entry -> entry.net().getAmountMinorLong()).toList();
        List<Long> expected = new ArrayList<>();
        for (long each : left) {
            expected.add(each);
        }
        assertEquals(expected, net, () -> "seed " + seed);
        long gross = lines.stream().mapToLong(entry -> entry.amount().getAmountMinorLong()).sum();
        long off = settled.added().stream().mapToLong(entry -> entry.amount().getAmountMinorLong()).sum();
        assertEquals(net.stream().mapToLong(each -> each).sum(), gross + off, () -> "seed " + seed);
    }

    private static void reference(long[] left, List<InvoiceDiscount> discounts, boolean added) {
        long[] base = left.clone();
        boolean percentBefore = false;
        for (InvoiceDiscount discount : discounts) {
            boolean percent = discount.percent() != null;
            if (!(added && percentBefore && percent)) {
                base = left.clone();
            }
            percentBefore = percent;
            long all = 0;
            for (long each : base) {
                all += each;
            }
            long off =
                    discount.percent() != null
                            ? new BigDecimal(all)
                                    .multiply(discount.percent().fraction())
                                    .setScale(0, RoundingMode.HALF_UP)
                                    .longValueExact()
                            : discount.amount() != null ? Math.min(all, discount.amount().getAmountMinorLong()) : 0;
            long[] shares = shares(off, base, all);
            for (int i = 0; i < left.length; i++) {
                left[i] -= Math.min(shares[i], left[i]);
            }
        }
    }

    private static long[] shares(long off, long[] base, long all) {
        long[] shares = new long[base.length];
        List<Integer> byRest = new ArrayList<>();
        long rest = off;
        for (int i = 0; i < base.length && all > 0; i++) {
            shares[i] = Math.multiplyExact(off, base[i]) / all;
            rest -= shares[i];
            byRest.add(i);
        }
        Collections.sort(byRest, (a, b) -> Long.compare(off * base[b] % all, off * base[a] % all));
        for (int n = 0; n < rest && all > 0; n++) {
            shares[byRest.get(n)]++;
        }
        return shares;
    }

    private static InvoiceDiscount discount(@Nullable Percent percent, @Nullable Money amount) {
        return new InvoiceDiscount(
                "Discount", percent, amount, List.of(), List.of(), null, null, null, null, null, false, null);
    }
}
