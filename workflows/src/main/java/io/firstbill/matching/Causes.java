package io.firstbill.matching;

import io.firstbill.invoice.Cause;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.Words;
import io.firstbill.misreading.Figure;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.Proration;
import io.firstbill.rating.ExpectedLine;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a billed line differs from the expected one: period, then quantity, then price, each with what it changes when
 * the causes before it are granted, so that the parts add up to the whole difference.
 */
final class Causes {
    private final Rerating rerating;

    Causes(Rerating rerating) {
        this.rerating = rerating;
    }

    /** All causes in that order; empty when the lines agree in every figure. */
    List<Cause> of(ExpectedLine must, Invoice.Line is) {
        var target = rerating.money(is.amount());
        if (!rerating.knows(must.lineId())) {
            return overLines(must, target);
        }
        var causes = new ArrayList<Cause>();
        var model = rerating.phase(must).model();
        var quantity = must.quantity();
        var share = rerating.share(rerating.charge(must), must.service()).orElse(Proration.FULL);
        var base = must.amount();
        if (!Figure.samePeriod(must, is)) {
            share = target.isEqual(base) ? share : share(must, is).orElse(share);
            var rerated = target.isEqual(base) ? base : rerating.amount(model, quantity, share);
            causes.add(period(must, is, rerated.minus(base)));
            base = rerated;
        }
        if (is.quantity().compareTo(quantity) != 0) {
            quantity = is.quantity();
            var rerated = rerating.amount(model, quantity, share);
            causes.add(quantity(must, is, rerated.minus(base)));
            base = rerated;
        }
        if (otherUnitPrice(must, is, share, base.isEqual(target))) {
            model = rerating.at(model, is.unitAmount());
            var rerated = rerating.amount(model, quantity, share);
            causes.add(price(must, is, rerated.minus(base)));
            base = rerated;
        }
        if (!base.isEqual(target)) {
            causes.add(Alternatives.explain(rerating, must, model, quantity, share, base, target));
        }
        return causes;
    }

    /** A line over other lines, such as a true-up, has no price to rate again: its amount is right or not. */
    private static List<Cause> overLines(ExpectedLine must, Money target) {
        var difference = target.minus(must.amount());
        if (difference.isZero()) {
            return List.of();
        }
        var type =
                switch (must.type()) {
                    case DISCOUNT, MAXIMUM -> DiscrepancyType.DISCOUNT;
                    case MINIMUM_TRUE_UP, OVERAGE -> DiscrepancyType.COMMITMENT;
                    case TAX -> DiscrepancyType.TAX;
                    case PREPAID, CREDIT_APPLIED -> DiscrepancyType.CREDIT;
                    default -> DiscrepancyType.WRONG_PRICE;
                };
        var words = target + " instead of " + must.amount() + " (" + must.explanation().rule() + ")";
        return List.of(new Cause(type, must.amount().toString(), target.toString(), difference, words));
    }

    private Optional<Proration> share(ExpectedLine must, Invoice.Line is) {
        return is.periodEnd().isBefore(is.periodStart())
                ? Optional.empty()
                : rerating.share(rerating.charge(must), new BillingPeriod(is.periodStart(), is.periodEnd()));
    }

    /** A unit price that systems print already prorated is no other price: it follows from the amount. */
    private boolean otherUnitPrice(ExpectedLine must, Invoice.Line is, Proration share, boolean amountIsExplained) {
        var expected = must.unitPrice();
        var actual = is.unitAmount();
        if (expected == null || actual == null || expected.getAmount().compareTo(actual) == 0) {
            return false;
        }
        var followsFromAmount = rerating.money(actual.multiply(is.quantity())).isEqual(rerating.money(is.amount()));
        return !(followsFromAmount && (amountIsExplained || !share.full()));
    }

    private Cause period(ExpectedLine must, Invoice.Line is, Money difference) {
        var expected = Words.period(must.service().start(), must.service().end());
        var actual = Words.period(is.periodStart(), is.periodEnd());
        return new Cause(
                DiscrepancyType.WRONG_PERIOD,
                expected,
                actual,
                difference,
                "billed for " + actual + " instead of " + expected);
    }

    private Cause quantity(ExpectedLine must, Invoice.Line is, Money difference) {
        var expected = Words.number(must.quantity());
        var actual = Words.number(is.quantity());
        return new Cause(
                DiscrepancyType.WRONG_QUANTITY,
                expected,
                actual,
                difference,
                "quantity " + actual + " instead of " + expected);
    }

    private Cause price(ExpectedLine must, Invoice.Line is, Money difference) {
        var actual = is.unitAmount() == null ? BigDecimal.ZERO : is.unitAmount();
        var expected = must.unitPrice() == null ? "" : Words.price(must.unitPrice());
        var list = rerating.phase(must).listPrice();
        if (list != null && list.getAmount().compareTo(actual) == 0) {
            var words = "the list price " + Words.price(list) + " instead of the net price " + expected;
            return new Cause(DiscrepancyType.DISCOUNT, expected, Words.price(list), difference, words);
        }
        var words = "unit price " + Words.number(actual) + " instead of " + expected;
        return new Cause(DiscrepancyType.WRONG_PRICE, expected, Words.number(actual), difference, words);
    }
}
