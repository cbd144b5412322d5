package io.firstbill.trail;

import java.util.List;

/**
 * How much of the term is proven. 36 lines of which 35 have a source are 35 of 36.
 *
 * @param lines every line of every invoice
 * @param linesWithSource those whose every term has words in the order form
 * @param terms every priced term of the contract
 * @param termsWithSource those with words in the order form
 * @param termsBilled those that are on an invoice
 * @param termsNothingDue those of which nothing is due, as the contract says
 */
public record Coverage(
        int lines, int linesWithSource, int terms, int termsWithSource, int termsBilled, int termsNothingDue) {

    static Coverage of(List<TracedLine> lines, List<TracedTerm> terms) {
        return new Coverage(
                lines.size(),
                (int) lines.stream().filter(TracedLine::sourced).count(),
                terms.size(),
                (int) terms.stream().filter(term -> term.source() != null).count(),
                standing(terms, TracedTerm.Standing.BILLED),
                standing(terms, TracedTerm.Standing.NOTHING_DUE));
    }

    private static int standing(List<TracedTerm> terms, TracedTerm.Standing standing) {
        return (int) terms.stream().filter(term -> term.standing() == standing).count();
    }

    /** True when every line has its words and every priced term its words and its lines. */
    public boolean complete() {
        return linesWithSource == lines && termsWithSource == terms && termsBilled + termsNothingDue == terms;
    }
}
