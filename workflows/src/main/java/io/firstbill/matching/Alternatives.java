package io.firstbill.matching;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.GraduatedCharge;
import io.firstbill.charge.PerUnitCharge;
import io.firstbill.invoice.Cause;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.Words;
import io.firstbill.period.Proration;
import io.firstbill.rating.ExpectedLine;

import org.joda.money.BigMoney;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the rule under which the billed amount would be right. Example: 155.00 was expected for 14 of 28 days of
 * 310.00; 310.00 was billed; "the whole period was billed" gives exactly that and is the answer.
 */
final class Alternatives {
    private static final int DAYS_OF_A_BOOKKEEPERS_MONTH = 30;
    private static final int PRICE_DECIMALS = 4;

    /** How the words of a cause end that is none. */
    static final String UNKNOWN = "which no known rule gives";

    private final Rerating rerating;
    private final ExpectedLine line;
    private final ChargeModel model;
    private final BigDecimal quantity;
    private final Proration share;
    private final Money target;
    private final Money difference;

    private Alternatives(
            Rerating rerating,
            ExpectedLine line,
            ChargeModel model,
            BigDecimal quantity,
            Proration share,
            Money base,
            Money target) {
        this.rerating = rerating;
        this.line = line;
        this.model = model;
        this.quantity = quantity;
        this.share = share;
        this.target = target;
        this.difference = target.minus(base);
    }

    /** The cause of what is left between base and target; never nothing, since "no known rule" is an answer. */
    static Cause explain(
            Rerating rerating,
            ExpectedLine line,
            ChargeModel model,
            BigDecimal quantity,
            Proration share,
            Money base,
            Money target) {
        var alternatives = new Alternatives(rerating, line, model, quantity, share, base, target);
        return Stream.<Supplier<Optional<Cause>>>of(
                        alternatives::rounding,
                        alternatives::wholePeriod,
                        alternatives::listPrice,
                        alternatives::otherPhase,
                        alternatives::otherDays,
                        alternatives::oneTierForAll,
                        alternatives::otherQuantity,
                        alternatives::otherPrice)
                .flatMap(alternative -> alternative.get().stream())
                .findFirst()
                .orElseGet(alternatives::unknown);
    }

    private Optional<Cause> rounding() {
        var unit = Money.ofMinor(rerating.currency(), 1);
        if (difference.abs().isGreaterThan(unit)) {
            return Optional.empty();
        }
        var exact =
                Words.number(
                        rerating.exact(model, quantity, share)
                                .getAmount()
                                .setScale(rerating.currency().getDecimalPlaces() + PRICE_DECIMALS, RoundingMode.DOWN));
        return Optional.of(
                cause(DiscrepancyType.ROUNDING, "half up", "another way", exact + " was rounded another way"));
    }

    private Optional<Cause> wholePeriod() {
        return share.full() || !gives(model, quantity, Proration.FULL)
                ? Optional.empty()
                : Optional.of(
                        cause(
                                DiscrepancyType.PRORATION,
                                share + " days",
                                "whole period",
                                "the whole period was billed instead of " + share + " days"));
    }

    private Optional<Cause> listPrice() {
        var list = rerating.phase(line).listPrice();
        if (list == null || !gives(rerating.at(model, list.getAmount()), quantity, share)) {
            return Optional.empty();
        }
        var net = line.unitPrice() == null ? "the net price" : Words.price(line.unitPrice());
        return Optional.of(
                cause(
                        DiscrepancyType.DISCOUNT,
                        net,
                        Words.price(list),
                        "the list price " + Words.price(list) + " was billed without the discount that gives " + net));
    }

    private Optional<Cause> otherPhase() {
        var charge = rerating.charge(line);
        return rerating.otherPhases(line).stream()
                .filter(phase -> gives(phase.model(), quantity, share) || gives(phase.model(), phase.quantity(), share))
                .findFirst()
                .map(phase ->
                        cause(
                                DiscrepancyType.WRONG_PRICE,
                                line.priceKey(),
                                rerating.key(charge, phase),
                                "billed as in the phase from " + phase.from() + " (" + phase.model().describe() + ")"));
    }

    private Optional<Cause> otherDays() {
        if (rerating.charge(line).kind() != ChargeKind.RECURRING) {
            return Optional.empty();
        }
        var months = Math.max(1, (share.whole() + 1) / DAYS_OF_A_BOOKKEEPERS_MONTH);
        return Stream.of(share.whole(), (long) DAYS_OF_A_BOOKKEEPERS_MONTH * months)
                .flatMap(whole ->
                        IntStream.rangeClosed(0, whole.intValue()).mapToObj(used -> new Proration(used, whole)))
                .filter(other -> gives(model, quantity, other))
                .findFirst()
                .map(other ->
                        cause(
                                DiscrepancyType.PRORATION,
                                share + " days",
                                other + " days",
                                "billed " + other + " days instead of " + share));
    }

    private Optional<Cause> oneTierForAll() {
        return model instanceof GraduatedCharge graduated
                ? graduated.tiers().stream()
                        .filter(tier -> gives(new PerUnitCharge(tier.unitPrice()), quantity, share))
                        .findFirst()
                        .map(tier ->
                                cause(
                                        DiscrepancyType.WRONG_PRICE,
                                        "each unit at the price of its tier",
                                        "all units at " + Words.price(tier.unitPrice()),
                                        "all "
                                                + Words.number(quantity)
                                                + " units were billed at "
                                                + Words.price(tier.unitPrice())
                                                + " instead of each at the price of its tier"))
                : Optional.empty();
    }

    private Optional<Cause> otherQuantity() {
        if (!(model instanceof PerUnitCharge(var unitPrice)) || unitPrice.isZero() || share.used() == 0) {
            return Optional.empty();
        }
        var other = quotient(share.of(unitPrice), 0);
        return other.signum() <= 0 || !gives(model, other, share)
                ? Optional.empty()
                : Optional.of(
                        cause(
                                DiscrepancyType.WRONG_QUANTITY,
                                Words.number(quantity),
                                Words.number(other),
                                "the amount is that of "
                                        + Words.number(other)
                                        + " units instead of "
                                        + Words.number(quantity)));
    }

    private Optional<Cause> otherPrice() {
        var ofOne = share.of(BigMoney.of(rerating.currency(), quantity));
        if (model.singlePrice().isEmpty() || ofOne.isZero()) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(0, PRICE_DECIMALS)
                .mapToObj(decimals -> quotient(ofOne, decimals))
                .filter(price -> price.signum() >= 0 && gives(rerating.at(model, price), quantity, share))
                .findFirst()
                .map(price ->
                        cause(
                                DiscrepancyType.WRONG_PRICE,
                                current(),
                                Words.number(price),
                                "the amount is that of "
                                        + (model instanceof FlatCharge ? "a price of " : "a unit price of ")
                                        + Words.number(price)
                                        + " instead of "
                                        + current()));
    }

    private Cause unknown() {
        return cause(
                DiscrepancyType.WRONG_PRICE,
                target.minus(difference).toString(),
                target.toString(),
                target + " was billed instead of " + target.minus(difference) + ", " + UNKNOWN);
    }

    private boolean gives(ChargeModel other, BigDecimal units, Proration part) {
        return rerating.amount(other, units, part).isEqual(target);
    }

    private BigDecimal quotient(BigMoney divisor, int decimals) {
        return target.getAmount().divide(divisor.getAmount(), decimals, RoundingMode.HALF_UP);
    }

    private String current() {
        return model.singlePrice().map(Words::price).orElseGet(model::describe);
    }

    private Cause cause(DiscrepancyType type, String expected, String actual, String words) {
        return new Cause(type, expected, actual, difference, words);
    }
}
