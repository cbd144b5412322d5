package io.firstbill.web.pricing;

import io.firstbill.trail.Coverage;
import io.firstbill.trail.LineRef;
import io.firstbill.trail.TracedTerm;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The proof trail of a pricing version. */
public record TrailView(PricedVersion priced, List<Term> terms) {

    /**
     * One priced term.
     *
     * @param anchor its place on the page
     * @param years its lines by the year of their invoices
     */
    public record Term(String anchor, TracedTerm traced, List<Year> years) {
        /** Invoices on which it stands. */
        public long invoices() {
            return traced.lines().stream().map(LineRef::invoiceDate).distinct().count();
        }
    }

    /** The lines of a term on the invoices of one year. */
    public record Year(int year, List<LineRef> lines) {}

    /** How much is proven. */
    public Coverage coverage() {
        return priced.trail().coverage();
    }

    static TrailView of(PricedVersion priced) {
        return new TrailView(priced, priced.trail().terms().stream().map(TrailView::term).toList());
    }

    private static Term term(TracedTerm traced) {
        List<Year> years =
                traced.lines().stream()
                        .collect(
                                Collectors.groupingBy(
                                        line -> line.invoiceDate().getYear(), TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(year -> new Year(year.getKey(), year.getValue()))
                        .toList();
        return new Term(anchor(traced.term().pointer()), traced, years);
    }

    /** The place of a term on the page, by its pointer: {@code term-lines-0-phases-1}. */
    public static String anchor(String pointer) {
        return "term" + pointer.replace('/', '-');
    }
}
