package io.firstbill.matching;

import io.firstbill.invoice.Invoice;
import io.firstbill.misreading.Figure;
import io.firstbill.rating.ExpectedLine;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToLongBiFunction;

/**
 * Which line belongs to which, by contract line and service period; the order on the invoice means nothing. What finds
 * no partner that way is tried by contract line alone and, where the system could not name one, by words and period.
 */
final class Pairing {
    private static final Comparator<Invoice.Line> ANY_ORDER =
            Comparator.comparing((Invoice.Line line) -> line.lineKey() == null ? "~" : line.lineKey())
                    .thenComparing(Invoice.Line::periodStart)
                    .thenComparing(Invoice.Line::periodEnd)
                    .thenComparing(Invoice.Line::amount)
                    .thenComparing(Invoice.Line::externalId);

    private final List<ExpectedLine> expected;
    private final List<Invoice.Line> actual;
    private final List<Pair> pairs = new ArrayList<>();

    private Pairing(List<ExpectedLine> expected, List<Invoice.Line> actual) {
        this.expected = new ArrayList<>(expected);
        this.actual = new ArrayList<>(actual);
        this.actual.sort(ANY_ORDER);
    }

    /** Two lines that belong together, or one that is alone. */
    record Pair(@Nullable ExpectedLine expected, Invoice.@Nullable Line actual) {}

    /** Every line in exactly one pair: expected ones in their order, then those nobody expected. */
    static List<Pair> of(List<ExpectedLine> expected, List<Invoice.Line> actual) {
        var pairing = new Pairing(expected, actual);
        pairing.pair((must, is) -> sameLine(must, is) && Figure.samePeriod(must, is), Pairing::unlike);
        pairing.pair(Pairing::sameLine, Pairing::daysApart);
        pairing.pair(
                (must, is) ->
                        is.lineKey() == null
                                && Figure.samePeriod(must, is)
                                && must.description().equals(is.description()),
                Pairing::unlike);
        return pairing.inOrder(expected);
    }

    private static boolean sameLine(ExpectedLine must, Invoice.Line is) {
        return must.lineId().equals(is.lineKey());
    }

    /** Pairs what fits, the least distant of all first. */
    private void pair(BiPredicate<ExpectedLine, Invoice.Line> fits, ToLongBiFunction<ExpectedLine, Invoice.Line> far) {
        for (var best = best(fits, far); best != null; best = best(fits, far)) {
            pairs.add(best);
            expected.remove(best.expected());
            actual.remove(best.actual());
        }
    }

    private @Nullable Pair best(
            BiPredicate<ExpectedLine, Invoice.Line> fits, ToLongBiFunction<ExpectedLine, Invoice.Line> far) {
        Pair best = null;
        long least = Long.MAX_VALUE;
        for (var must : expected) {
            for (var is : actual) {
                if (fits.test(must, is) && far.applyAsLong(must, is) < least) {
                    best = new Pair(must, is);
                    least = far.applyAsLong(must, is);
                }
            }
        }
        return best;
    }

    /** How many of amount and quantity differ: of two lines with one key the better one is taken. */
    private static long unlike(ExpectedLine must, Invoice.Line is) {
        return (differs(must.amount().getAmount(), is.amount()) ? 2L : 0L)
                + (differs(must.quantity(), is.quantity()) ? 1L : 0L);
    }

    private static boolean differs(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) != 0;
    }

    private static long daysApart(ExpectedLine must, Invoice.Line is) {
        return daysApart(must.service().start(), is.periodStart()) + daysApart(must.service().end(), is.periodEnd());
    }

    private static long daysApart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private List<Pair> inOrder(List<ExpectedLine> order) {
        var all = new ArrayList<Pair>();
        for (var must : order) {
            var met = pairs.stream().filter(pair -> must.equals(pair.expected())).findFirst();
            all.add(met.orElse(new Pair(must, null)));
        }
        actual.forEach(is -> all.add(new Pair(null, is)));
        return all;
    }
}
