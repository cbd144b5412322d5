package io.firstbill.proof.reference;

import java.time.LocalDate;

/** A line of an invoice while it is being made. */
final class Item {
    final LocalDate invoice;
    final String line;
    final String kind;
    final LocalDate from;
    final LocalDate to;
    final Fraction amount;
    Fraction off = Fraction.ZERO;

    Item(LocalDate invoice, String line, String kind, LocalDate from, LocalDate to, Fraction amount) {
        this.invoice = invoice;
        this.line = line;
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.amount = amount;
    }

    Fraction net() {
        return amount.minus(off);
    }

    boolean rated() {
        return kind.equals("RECURRING") || kind.equals("ONE_TIME") || kind.equals("USAGE");
    }
}
