package io.firstbill.trail;

import io.firstbill.contract.Source;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One priced term of the contract and what is billed of it.
 *
 * @param term the term
 * @param source page and words of the order form, or null for "no source"
 * @param standing whether it is billed
 * @param why it is on no invoice, in words; null when it is billed
 * @param lines what it makes, by date
 * @param billed the amounts of these lines together; of taxes and prepaid credit used, what they come to
 */
public record TracedTerm(
        PricedTerm term,
        @Nullable Source source,
        Standing standing,
        @Nullable String why,
        List<LineRef> lines,
        Money billed) {
    public TracedTerm {
        lines = List.copyOf(lines);
    }

    /** How many lines of invoices it makes. */
    public long printed() {
        return lines.stream().filter(line -> line.line() > 0).count();
    }

    /** Below the lines of how many invoices it stands: as a tax, or as prepaid credit used. */
    public long below() {
        return lines.size() - printed();
    }

    /** Whether a priced term is billed. */
    public enum Standing {
        /** At least one line of the term comes of it. */
        BILLED,
        /** Nothing is due of it, as the contract says: use that is not stated, a commitment that is reached. */
        NOTHING_DUE,
        /** It is on no invoice although it should be. */
        UNBILLED
    }
}
