package io.firstbill.rating;

import io.firstbill.period.BillingPeriod;
import io.firstbill.settlement.Entry;
import io.firstbill.settlement.LineDiscount;
import io.firstbill.settlement.TaxAmount;

import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One line the contract asks for.
 *
 * @param lineId the contract line; the key of the term, such as {@code commitment.1}, for a line over other lines
 * @param priceKey the price of the phase, for example {@code L1-1}
 * @param type what the line is
 * @param description what the line says
 * @param service the days of service; start and end are equal for a one-time line
 * @param quantity units
 * @param unitPrice net price of a unit for a full period, or null for tiers
 * @param amount rounded once, at the currency's decimals, before invoice discounts
 * @param explanation why
 * @param discounts what invoice discounts take off this line; null for nothing. They are printed as lines of their own,
 *     so that the lines add up to the invoice
 * @param net what is left of the amount after them; null when nothing was taken off
 * @param taxes on this line; null when there are none, or when tax is rounded on the total of the invoice
 * @param exact its amount before rounding, where the invoice is rounded instead of its lines; otherwise null
 */
public record ExpectedLine(
        String lineId,
        String priceKey,
        LineType type,
        String description,
        BillingPeriod service,
        BigDecimal quantity,
        @Nullable BigMoney unitPrice,
        Money amount,
        Explanation explanation,
        @Nullable List<LineDiscount> discounts,
        @Nullable Money net,
        @Nullable List<TaxAmount> taxes,
        @Nullable BigMoney exact) {
    /** A line nothing stands over. */
    public ExpectedLine(
            String lineId,
            String priceKey,
            LineType type,
            String description,
            BillingPeriod service,
            BigDecimal quantity,
            @Nullable BigMoney unitPrice,
            Money amount,
            Explanation explanation) {
        this(
                lineId,
                priceKey,
                type,
                description,
                service,
                quantity,
                unitPrice,
                amount,
                explanation,
                null,
                null,
                null,
                null);
    }

    /** The same line with steps before those that explain it. */
    ExpectedLine explained(List<String> before) {
        List<String> steps = new ArrayList<>(before);
        steps.addAll(explanation.steps());
        return told(description, explained(explanation, steps));
    }

    /** The same line under another name. */
    ExpectedLine named(String other) {
        return told(other, explanation);
    }

    /** The same line with what it came to before it was rounded. */
    ExpectedLine before(BigMoney rounding) {
        return closed(discounts, net, taxes, rounding);
    }

    /** The same line with this left of it. */
    public ExpectedLine netOf(Money left) {
        return closed(discounts, left, taxes, exact);
    }

    /** The same line after discounts and tax. */
    ExpectedLine settled(Entry entry) {
        boolean discounted = !entry.discounts().isEmpty();
        return closed(
                discounted ? entry.discounts() : null,
                discounted ? entry.net() : null,
                entry.taxes().isEmpty() ? null : entry.taxes(),
                exact);
    }

    /** What this line, which is to date, is more than what was billed of it before. */
    ExpectedLine beyond(ExpectedLine before) {
        Money more = amount.minus(before.amount());
        return part(
                description,
                quantity.subtract(before.quantity()),
                more,
                amount + " - " + before.amount() + " billed before = " + more,
                exact == null || before.exact() == null ? null : exact.minus(before.exact()));
    }

    /** Takes all of it back, which was billed before and is nothing any more. */
    ExpectedLine gone() {
        return part(
                description,
                quantity.negate(),
                amount.negated(),
                "nothing any more - " + amount + " billed before = " + amount.negated(),
                exact == null ? null : exact.negated());
    }

    /** True when it comes to nothing, before rounding where the invoice is rounded. */
    boolean nothing() {
        return exact == null ? amount.isZero() : exact.isZero();
    }

    /** The same line at another amount, for this reason. */
    ExpectedLine at(Money other, String step) {
        return part(description, quantity, other, step, exact);
    }

    /** Takes this much of it back, at most what it costs: the same line with an amount below zero. */
    ExpectedLine credited(Money back) {
        boolean whole = back.isEqual(amount);
        return part(
                "Credit: " + description,
                quantity,
                back.negated(),
                whole ? null : "no more than was billed and not credited yet: " + back,
                exact == null || !whole ? null : exact.negated());
    }

    private ExpectedLine told(String name, Explanation why) {
        return new ExpectedLine(
                lineId, priceKey, type, name, service, quantity, unitPrice, amount, why, discounts, net, taxes, exact);
    }

    private ExpectedLine closed(
            @Nullable List<LineDiscount> off,
            @Nullable Money left,
            @Nullable List<TaxAmount> taxed,
            @Nullable BigMoney unrounded) {
        return new ExpectedLine(
                lineId,
                priceKey,
                type,
                description,
                service,
                quantity,
                unitPrice,
                amount,
                explanation,
                off,
                left,
                taxed,
                unrounded);
    }

    /** A line made of this one, over which nothing stands yet; its last step is added where there is one. */
    private ExpectedLine part(
            String name, BigDecimal units, Money cost, @Nullable String lastStep, @Nullable BigMoney unrounded) {
        List<String> steps = new ArrayList<>(explanation.steps());
        if (lastStep != null) {
            steps.add(lastStep);
        }
        return new ExpectedLine(
                lineId,
                priceKey,
                type,
                name,
                service,
                units,
                unitPrice,
                cost,
                explained(explanation, steps),
                null,
                null,
                null,
                unrounded);
    }

    private static Explanation explained(Explanation by, List<String> steps) {
        return new Explanation(by.inputs(), by.rule(), steps, by.clause());
    }
}
