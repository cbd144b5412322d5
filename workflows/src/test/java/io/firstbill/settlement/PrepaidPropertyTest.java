package io.firstbill.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.contract.InvoiceTerms;
import io.firstbill.contract.PrepaidCredit;
import io.firstbill.period.Term;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Prepaid money against cents paid one by one from whichever credit expires next. */
class PrepaidPropertyTest {
    private static final LocalDate START = LocalDate.of(2027, 1, 1);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @RepeatedTest(200)
    void everyCentIsPaidOnceByWhatExpiresFirst() {
        List<PrepaidCredit> credits = new ArrayList<>();
        for (int n = random.nextInt(1, 5); n > 0; n--) {
            credits.add(credit(random.nextInt(2_000), random.nextInt(1, 300), random.nextBoolean()));
        }
        List<Entry> lines = new ArrayList<>();
        for (int day = 0; day < 300; day += random.nextInt(1, 60)) {
            lines.add(Settlings.line(START.plusDays(day), "L1", Entry.Kind.USAGE, random.nextInt(1_500)));
        }
        PricingConfig config =
                Settlings.config(
                        new Term(START, START.plusYears(1)),
                        new InvoiceTerms(List.of(), List.of(), List.of(), credits, null),
                        Map.of());
        List<Long> due =
                Settlement.of(config, lines, Map.of()).sums().values().stream()
                        .map(sums -> sums.amountDue().getAmountMinorLong())
                        .toList();
        assertEquals(reference(credits, lines), due, () -> "seed " + seed);
    }

    private static List<Long> reference(List<PrepaidCredit> credits, List<Entry> lines) {
        long[] left = credits.stream().mapToLong(credit -> minor(credit.amount())).toArray();
        List<Long> due = new ArrayList<>();
        for (Entry line : lines) {
            long open = minor(line.amount());
            for (long cent = open; cent > 0; cent--) {
                int best = -1;
                for (int i = 0; i < left.length; i++) {
                    boolean usable = left[i] > 0 && line.service().start().isBefore(end(credits.get(i)));
                    if (usable && (best < 0 || sooner(credits.get(i), credits.get(best)))) {
                        best = i;
                    }
                }
                if (best >= 0) {
                    left[best]--;
                    open--;
                }
            }
            due.add(open);
        }
        return due;
    }

    private static boolean sooner(PrepaidCredit one, PrepaidCredit other) {
        return end(one).isBefore(end(other))
                || (end(one).equals(end(other)) && one.promotional() && !other.promotional());
    }

    private static LocalDate end(PrepaidCredit credit) {
        return credit.to() == null ? START.plusYears(1) : credit.to();
    }

    private static long minor(@Nullable Money money) {
        return money == null ? 0 : money.getAmountMinorLong();
    }

    private static PrepaidCredit credit(long minor, int days, boolean promotional) {
        return new PrepaidCredit(
                "Credit",
                Money.ofMinor(CurrencyUnit.EUR, minor),
                null,
                null,
                null,
                List.of(),
                List.of(),
                Map.of(),
                null,
                START.plusDays(days),
                null,
                PrepaidCredit.Unused.LOST,
                promotional,
                null,
                null);
    }
}
