package io.firstbill.misreading;

import io.firstbill.invoice.Cause;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.Invoice;
import io.firstbill.rating.ExpectedInvoice;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which misreading of the contract explains what was billed where. A misreading explains what it would change when all
 * of that, and not only some of it, was billed so; the one that explains most is taken first, then what is left is
 * explained in the same way. Several that would give the same invoices are named together: they cannot be told apart.
 *
 * <p>Example: 36 invoices of 42.00 more than agreed are one cause, a ramp step set up a year early, and not 36.
 */
public final class Explained {
    private static final int NAMED = 4;
    private static final Map<String, DiscrepancyType> TERMS =
            Map.of(
                    "commitment.", DiscrepancyType.COMMITMENT,
                    "maximum.", DiscrepancyType.COMMITMENT,
                    "invoiceDiscount.", DiscrepancyType.DISCOUNT,
                    "prepaidCredit.", DiscrepancyType.CREDIT,
                    "credit.", DiscrepancyType.CREDIT,
                    "tax.", DiscrepancyType.TAX);

    private final Map<Figure.Place, Why> whys = new HashMap<>();
    private final int least;

    /**
     * A cause of differences at some places; the amount is that of each.
     *
     * @param places how many
     * @param sure no other misreading would give the same
     */
    public record Why(DiscrepancyType type, String expected, String actual, String words, int places, boolean sure) {
        /** The cause with the amount of one place. */
        public Cause of(Money difference) {
            return new Cause(type, expected, actual, difference, words);
        }
    }

    private Explained(int least) {
        this.least = least;
    }

    /**
     * One invoice by itself, whatever its date. A cause must explain two of its lines at least: what is wrong with one
     * line only, the line tells better.
     */
    public static Explained invoice(Readings readings, ExpectedInvoice expected, Invoice billed) {
        var explained = new Explained(2);
        var day = expected.invoiceDate();
        explained.explain(readings, Deviation.billed(expected, billed), day::equals);
        return explained;
    }

    /** All invoices of the term; when billing has stopped before its end, what it billed until then. */
    public static Explained term(Readings readings, List<ExpectedInvoice> expected, List<Invoice> billed) {
        var explained = new Explained(1);
        var dates = billed.stream().map(Invoice::invoiceDate).collect(Collectors.toCollection(TreeSet::new));
        var left = explained.explain(readings, Deviation.billed(expected, billed), date -> true);
        if (!left.none() && !dates.isEmpty()) {
            explained.explain(readings, left, date -> !date.isAfter(dates.last()));
        }
        return explained;
    }

    /** What no misreading explains. */
    private Deviation explain(Readings readings, Deviation billed, Predicate<LocalDate> dates) {
        if (billed.none()) {
            return billed;
        }
        var left = explain(readings.about(billed.lines()), billed, dates, 1);
        return left.none() ? left : explain(readings.read(Solved.of(readings, left)), left, dates, least);
    }

    private Deviation explain(
            List<Readings.Reading> readings, Deviation billed, Predicate<LocalDate> dates, int atLeast) {
        var left = billed;
        for (var best = best(readings, left, dates);
                !best.isEmpty() && best.getFirst().changes().size() >= atLeast;
                best = best(readings, left, dates)) {
            var changes = best.getFirst().changes();
            var why = why(best.stream().map(Readings.Reading::misreading).toList(), changes);
            changes.places().keySet().forEach(place -> whys.put(place, why));
            left = left.without(changes);
        }
        return left;
    }

    /** The readings that explain most, all with the same changes; empty when none explains anything. */
    private static List<Readings.Reading> best(
            List<Readings.Reading> readings, Deviation left, Predicate<LocalDate> dates) {
        var best = new ArrayList<Readings.Reading>();
        for (var reading : readings) {
            var seen = new Readings.Reading(reading.misreading(), reading.changes().on(dates));
            int most = best.isEmpty() ? 0 : best.getFirst().changes().size();
            if (seen.changes().size() >= Math.max(1, most) && seen.changes().explains(left)) {
                if (seen.changes().size() > most) {
                    best.clear();
                }
                if (best.isEmpty() || best.getFirst().changes().equals(seen.changes())) {
                    best.add(seen);
                }
            }
        }
        return best;
    }

    private static Why why(List<Misreading> same, Deviation changes) {
        var told = kind(changes).stream().flatMap(kind -> same.stream().filter(one -> one.type() == kind)).findFirst();
        var first = told.orElse(same.getFirst());
        var all = new ArrayList<>(List.of(first.words()));
        same.stream().map(Misreading::words).filter(words -> !all.contains(words)).distinct().forEach(all::add);
        return new Why(
                first.type(),
                first.expected(),
                first.actual(),
                String.join(", or ", all.subList(0, Math.min(NAMED, all.size()))),
                changes.size(),
                all.size() == 1);
    }

    /** The kind of difference when all places are about one kind of term over the lines. */
    private static Optional<DiscrepancyType> kind(Deviation changes) {
        var kinds =
                changes.lines().stream()
                        .map(line ->
                                TERMS.entrySet().stream()
                                        .filter(term -> line.startsWith(term.getKey()))
                                        .map(Map.Entry::getValue)
                                        .findFirst())
                        .collect(Collectors.toSet());
        return kinds.size() == 1 ? kinds.iterator().next() : Optional.empty();
    }

    /** What explains the difference at this place, and at others, if anything does. */
    public Optional<Why> at(Figure.Place place) {
        return Optional.ofNullable(whys.get(place)).filter(why -> why.places() >= least);
    }

    /** What may explain the difference at this place when nothing else does. */
    public Optional<Why> guess(Figure.Place place) {
        return Optional.ofNullable(whys.get(place));
    }
}
