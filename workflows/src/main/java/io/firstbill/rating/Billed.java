package io.firstbill.rating;

import io.firstbill.period.BillingPeriod;

import org.joda.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A line that was billed, and what of it was not credited yet: its days and its money. */
final class Billed {
    private final ExpectedLine line;
    private final int phase;
    private final List<BillingPeriod> open = new ArrayList<>();
    private Money left;

    /** All of a line of this phase, counted from 1. */
    Billed(ExpectedLine line, int phase) {
        this(line, line.service(), phase, line.amount());
    }

    /** These days at the price of this phase, for which so much money was billed, last by this line. */
    Billed(ExpectedLine line, BillingPeriod days, int phase, Money left) {
        this.line = line;
        this.phase = phase;
        this.open.add(days);
        this.left = left;
    }

    ExpectedLine line() {
        return line;
    }

    /** The phase it was priced by, counted from 1. */
    int phase() {
        return phase;
    }

    /** What of its days within the stretch was not credited yet. */
    List<BillingPeriod> within(BillingPeriod stretch) {
        return open.stream()
                .map(part -> part.within(stretch.start(), stretch.end()))
                .filter(part -> !part.empty())
                .toList();
    }

    /** Takes days out, with as much money as is left for them; what was taken. */
    Money take(BillingPeriod days, Money wanted) {
        Money taken = wanted.isGreaterThan(left) ? left : wanted;
        left = left.minus(taken);
        List<BillingPeriod> rest =
                open.stream()
                        .flatMap(part ->
                                Stream.of(part.within(part.start(), days.start()), part.within(days.end(), part.end())))
                        .filter(part -> !part.empty())
                        .toList();
        open.clear();
        open.addAll(rest);
        return taken;
    }
}
