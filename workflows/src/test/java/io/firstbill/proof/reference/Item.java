package io.firstbill.proof.reference;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A line of an invoice while it is being made. */
final class Item {
    final LocalDate invoice;
    final String line;
    final String kind;
    final LocalDate from;
    final LocalDate to;
    final Fraction amount;
    final @Nullable Item takesBack;
    final Map<Integer, Fraction> offBy = new HashMap<>();
    Fraction off = Fraction.ZERO;

    /** Before it was rounded. */
    Fraction exact;

    Item(LocalDate invoice, String line, String kind, LocalDate from, LocalDate to, Fraction amount) {
        this(invoice, line, kind, from, to, amount, null);
    }

    /** An item that credits another one, all or part of. */
    Item(
            LocalDate invoice,
            String line,
            String kind,
            LocalDate from,
            LocalDate to,
            Fraction amount,
            @Nullable Item takesBack) {
        this.takesBack = takesBack;
        this.invoice = invoice;
        this.line = line;
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.amount = amount;
        this.exact = amount;
    }

    /** The same of another amount. */
    Item at(Fraction other) {
        return new Item(invoice, line, kind, from, to, other);
    }

    /** The same, taken back. */
    Item negated() {
        var other = at(amount.negated());
        other.exact = exact.negated();
        return other;
    }

    /** The same with another one added. */
    Item plus(Item more) {
        var sum = at(amount.plus(more.amount));
        sum.exact = exact.plus(more.exact);
        return sum;
    }

    Fraction net() {
        return amount.minus(off);
    }

    boolean rated() {
        return kind.equals("RECURRING") || kind.equals("ONE_TIME") || kind.equals("USAGE");
    }
}
