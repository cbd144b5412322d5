package io.firstbill.contract;

import io.firstbill.period.Term;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What the contract agrees about time beyond its term.
 *
 * @param freePeriods days that cost nothing, in stated order
 * @param termination that ends it early, or null
 * @param statedEnd day after the last day as stated, when free time or renewals extend the term; otherwise null
 * @param renewal what follows the term, or null
 * @param indexes the index values increases are counted from, in stated order
 * @param invoicing when invoices are issued and due, or null for the billing dates and the net days
 */
public record TimeTerms(
        List<FreePeriod> freePeriods,
        @Nullable Termination termination,
        @Nullable LocalDate statedEnd,
        @Nullable Renewal renewal,
        List<PriceIndex> indexes,
        @Nullable Invoicing invoicing) {
    /** Nothing agreed. */
    public static final TimeTerms NONE = new TimeTerms(List.of(), null, null, null, List.of(), null);

    public TimeTerms {
        freePeriods = List.copyOf(freePeriods);
        indexes = List.copyOf(indexes);
    }

    /** True when nothing is agreed. */
    public boolean none() {
        return equals(NONE);
    }

    /** The same terms without an early end. */
    public TimeTerms unterminated() {
        return new TimeTerms(freePeriods, null, statedEnd, renewal, indexes, invoicing);
    }

    /** The same terms with invoices issued and due otherwise. */
    public TimeTerms invoiced(@Nullable Invoicing other) {
        return new TimeTerms(freePeriods, termination, statedEnd, renewal, indexes, other);
    }

    /** The day to which a free period at its start moves the billing dates of a line; null for none. */
    public @Nullable LocalDate movedTo(String lineId, LocalDate lineStart) {
        return freePeriods.stream()
                .filter(free -> free.datesMoved() && free.concerns(lineId))
                .map(free -> free.days(lineStart))
                .filter(days -> days.start().equals(lineStart))
                .map(Term::end)
                .findFirst()
                .orElse(null);
    }

    /** What is agreed, by the names of the contract document, for example {@code termination}. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (!freePeriods.isEmpty()) {
            names.add("freePeriods");
        }
        if (termination != null) {
            names.add("termination");
        }
        if (invoicing != null) {
            names.add("invoicing");
        }
        return names;
    }

    /**
     * What of it billing must follow beside prices and term, which hold what renewals and increases come to, each with
     * the place where the order form states it, asked by JSON pointer.
     */
    public TimeTerms at(Function<String, @Nullable Source> source) {
        return new TimeTerms(
                IntStream.range(0, freePeriods.size())
                        .mapToObj(i -> freePeriods.get(i).at(source.apply("/freePeriods/" + i)))
                        .toList(),
                termination == null ? null : termination.at(source.apply("/termination")),
                null,
                null,
                List.of(),
                invoicing);
    }
}
