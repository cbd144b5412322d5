package io.firstbill.contract;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the contract agrees about time beyond its term.
 *
 * @param termination that ends it early, or null
 */
public record TimeTerms(@Nullable Termination termination) {
    /** Nothing agreed. */
    public static final TimeTerms NONE = new TimeTerms(null);

    /** True when nothing is agreed. */
    public boolean none() {
        return equals(NONE);
    }

    /** The same terms without an early end. */
    public TimeTerms unterminated() {
        return new TimeTerms(null);
    }

    /** What is agreed, by the names of the contract document, for example {@code termination}. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (termination != null) {
            names.add("termination");
        }
        return names;
    }

    /** The same terms, each with the place where the order form states it, asked by JSON pointer. */
    public TimeTerms at(Function<String, @Nullable Source> source) {
        return new TimeTerms(termination == null ? null : termination.at(source.apply("/termination")));
    }
}
