package io.firstbill.document;

import io.firstbill.contract.FreePeriod;
import io.firstbill.contract.Renewal;
import io.firstbill.period.Frequency;
import io.firstbill.period.Term;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The term with what extends it.
 *
 * @param document its root
 * @param stated as the document states it
 */
record TermReader(Fields document, Term stated) {

    /** The first term with its renewals. */
    Term whole() {
        List<Term> renewals = renewals();
        return renewals.isEmpty() ? initial() : new Term(stated.start(), renewals.getLast().end());
    }

    /** The renewals that are priced, in order, each counted from the end of the first term. */
    List<Term> renewals() {
        if (!document.has("renewal")) {
            return List.of();
        }
        Renewal renewal = RenewalReader.read(document.object("renewal"));
        LocalDate first = initial().end();
        return IntStream.range(0, renewal.times())
                .mapToObj(n -> new Term(after(first, renewal.length(), n), after(first, renewal.length(), n + 1)))
                .toList();
    }

    private static LocalDate after(LocalDate day, Frequency length, int times) {
        return day.plusMonths((long) times * length.months()).plusDays((long) times * length.days());
    }

    /** The stated term, longer by the free time that extends it. */
    Term initial() {
        LocalDate end = stated.end();
        for (Fields fields : document.list("freePeriods")) {
            FreePeriod free = FreePeriodReader.read(fields);
            if (free.termExtended()) {
                end = longer(end, free.days(stated.start()));
            }
        }
        return new Term(stated.start(), end);
    }

    /** By months when the free time is whole months (31 January to 27 February is one), otherwise by days. */
    private static LocalDate longer(LocalDate end, Term free) {
        long months = ChronoUnit.MONTHS.between(free.start(), free.end());
        for (long whole = months; whole <= months + 1; whole++) {
            if (free.start().plusMonths(whole).equals(free.end())) {
                return end.plusMonths(whole);
            }
        }
        return end.plusDays(free.days());
    }
}
