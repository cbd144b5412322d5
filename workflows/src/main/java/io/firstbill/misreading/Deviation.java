package io.firstbill.misreading;

import io.firstbill.invoice.Invoice;
import io.firstbill.rating.ExpectedInvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How invoices differ from the expected ones: for each place on them, the amounts that are there too many times, or too
 * few times when negative.
 */
record Deviation(Map<Figure.Place, Map<BigDecimal, Integer>> places) {
    Deviation {
        places = Map.copyOf(places);
    }

    /** From these expected invoices to those. */
    static Deviation between(List<ExpectedInvoice> expected, List<ExpectedInvoice> other) {
        var counts = new HashMap<Figure.Place, Map<BigDecimal, Integer>>();
        count(counts, expected, -1);
        count(counts, other, 1);
        return counted(counts);
    }

    /** From the expected invoices to the billed ones. */
    static Deviation billed(List<ExpectedInvoice> expected, List<Invoice> billed) {
        var counts = new HashMap<Figure.Place, Map<BigDecimal, Integer>>();
        count(counts, expected, -1);
        var lines = expected.stream().flatMap(invoice -> PrintedLines.of(invoice).stream()).toList();
        billed.forEach(invoice ->
                invoice.lines().forEach(line -> count(counts, Figure.of(invoice.invoiceDate(), line, lines), 1)));
        return counted(counts);
    }

    /** The same of one invoice; another date of the whole invoice is another matter. */
    static Deviation billed(ExpectedInvoice expected, Invoice billed) {
        var counts = new HashMap<Figure.Place, Map<BigDecimal, Integer>>();
        count(counts, List.of(expected), -1);
        var lines = PrintedLines.of(expected);
        billed.lines().forEach(line -> count(counts, Figure.of(expected.invoiceDate(), line, lines), 1));
        return counted(counts);
    }

    private static void count(
            Map<Figure.Place, Map<BigDecimal, Integer>> counts, List<ExpectedInvoice> invoices, int by) {
        invoices.forEach(
                invoice -> PrintedLines.of(invoice).forEach(line -> count(counts, Figure.of(invoice, line), by)));
    }

    private static void count(Map<Figure.Place, Map<BigDecimal, Integer>> counts, Figure figure, int by) {
        counts.computeIfAbsent(figure.place(), place -> new HashMap<>()).merge(figure.amount(), by, Integer::sum);
    }

    private static Deviation counted(Map<Figure.Place, Map<BigDecimal, Integer>> counts) {
        counts.values().forEach(amounts -> amounts.values().removeIf(count -> count == 0));
        counts.values().removeIf(Map::isEmpty);
        return new Deviation(counts);
    }

    boolean none() {
        return places.isEmpty();
    }

    /** At how many places there is a difference. */
    int size() {
        return places.size();
    }

    /** The lines it is about. */
    Set<String> lines() {
        var lines = new TreeSet<String>();
        places.keySet().forEach(place -> lines.add(place.line()));
        return lines;
    }

    /** Amounts that are there too often, or too rarely when negative, at this place. */
    Map<BigDecimal, Integer> at(Figure.Place place) {
        return places.getOrDefault(place, Map.of());
    }

    /** The part of it on invoices of these dates. */
    Deviation on(Predicate<LocalDate> dates) {
        var part = new HashMap<>(places);
        part.keySet().removeIf(place -> !dates.test(place.invoice()));
        return new Deviation(part);
    }

    /**
     * True when the other one is the same wherever this is anything. What only takes a line away explains nothing while
     * the other has that line somewhere else.
     */
    boolean explains(Deviation other) {
        return size() <= other.size()
                && places.entrySet().stream().allMatch(mine -> mine.getValue().equals(other.at(mine.getKey())))
                && lines().stream().noneMatch(line -> !adds(line) && other.adds(line));
    }

    private boolean adds(String line) {
        return places.entrySet().stream()
                .filter(place -> place.getKey().line().equals(line))
                .anyMatch(place -> place.getValue().values().stream().anyMatch(count -> count > 0));
    }

    /** The other places alone. */
    Deviation without(Deviation other) {
        var left = new HashMap<>(places);
        left.keySet().removeAll(other.places.keySet());
        return new Deviation(left);
    }
}
