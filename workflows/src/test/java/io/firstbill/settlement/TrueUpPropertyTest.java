package io.firstbill.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.contract.Commitment;
import io.firstbill.contract.InvoiceTerms;
import io.firstbill.contract.Spend;
import io.firstbill.contract.Window;
import io.firstbill.period.Alignment;
import io.firstbill.period.Term;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.RepeatedTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** True-ups against a day-by-day count that knows no schedule: windows of whole months, no part window. */
class TrueUpPropertyTest {
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @RepeatedTest(200)
    void spendAndTrueUpsAddUpToTheCommitment() {
        int monthsOfWindow = random.nextInt(1, 7);
        int windows = random.nextInt(1, 7);
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
        Money promised = Money.ofMinor(CurrencyUnit.EUR, random.nextInt(200_000));
        List<Entry> entries = entries(start, start.plusMonths((long) monthsOfWindow * windows));
        PricingConfig config =
                Settlings.config(
                        new Term(start, start.plusMonths((long) monthsOfWindow * windows)),
                        new InvoiceTerms(
                                List.of(
                                        new Commitment(
                                                "Commitment",
                                                promised,
                                                new Spend(
                                                        List.of(),
                                                        null,
                                                        Window.of("P" + monthsOfWindow + "M"),
                                                        Alignment.ANNIVERSARY,
                                                        null,
                                                        null,
                                                        null),
                                                Commitment.Billed.AFTER_WINDOW,
                                                0,
                                                Commitment.Surplus.LOST,
                                                null,
                                                null,
                                                null)),
                                List.of(),
                                List.of(),
                                List.of(),
                                null),
                        Map.of());
        List<String> made =
                Settlement.of(config, entries, Map.of()).added().stream()
                        .map(e -> e.invoiceDate() + " " + e.amount())
                        .toList();
        List<String> expected = new ArrayList<>();
        for (int n = 0; n < windows; n++) {
            LocalDate from = start.plusMonths((long) n * monthsOfWindow);
            LocalDate to = start.plusMonths((long) (n + 1) * monthsOfWindow);
            long minor = promised.getAmountMinorLong();
            for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
                for (Entry entry : entries) {
                    boolean counts = entry.kind() != Entry.Kind.ONE_TIME;
                    minor -= counts && entry.service().start().equals(day) ? entry.amount().getAmountMinorLong() : 0;
                }
            }
            if (minor > 0) {
                expected.add(to + " " + Money.ofMinor(CurrencyUnit.EUR, minor));
            }
        }
        assertEquals(expected, made, () -> "seed " + seed);
    }

    private List<Entry> entries(LocalDate from, LocalDate to) {
        List<Entry> entries = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(random.nextLong(1, 40))) {
            Entry.Kind kind =
                    List.of(Entry.Kind.USAGE, Entry.Kind.RECURRING, Entry.Kind.ONE_TIME).get(random.nextInt(3));
            entries.add(Settlings.line(day, "L1", kind, random.nextInt(100_000)));
        }
        return entries;
    }
}
