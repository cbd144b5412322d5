package io.firstbill.charge;

import io.firstbill.failure.Finding;
import io.firstbill.money.Percent;
import io.firstbill.money.Rounding;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A share of the money that each event moves, plus a fixed fee for each event. The first events of a period, or the
 * first money moved in it, may be free; where both are stated use is free only while both last ("the first 3 payments
 * or 500"). An event that is free as a whole carries no fixed fee. A negative event (a refund) gives its share back,
 * without fee and limits.
 *
 * <p>Example: 1.9 % + 0.25, at least 0.50 and at most 9.00 for each payment; payments of 10, 120 and 600 are 0.50 +
 * 2.53 + 9.00 = 12.03.
 *
 * @param percent of the amount of an event
 * @param fixedFee for each event; zero for none
 * @param freeEvents how many events of a period, from its first, may be free; zero when none is stated
 * @param freeAmount how much of the money of a period, from its first event on, may be free; zero when none is stated
 * @param limits the least and the most, the fixed fee inside them
 */
public record PercentageCharge(Percent percent, BigMoney fixedFee, int freeEvents, BigDecimal freeAmount, Limits limits)
        implements ChargeModel {
    private static final int SHOWN_EVENTS = 12;

    @Override
    public List<RatedLine> rate(RatingInput input) {
        List<String> steps = new ArrayList<>();
        BigMoney total = BigMoney.zero(currency());
        BigDecimal freeLeft = freeAmount;
        List<BigDecimal> events = input.measured().eachEvent();
        for (int i = 0; i < events.size(); i++) {
            BigDecimal amount = events.get(i);
            BigDecimal off = free(i, amount, freeLeft);
            freeLeft = freeLeft.subtract(off);
            boolean free = off.compareTo(amount) == 0 && (i < freeEvents || off.signum() > 0);
            BigMoney charged = free ? BigMoney.zero(currency()) : of(amount.subtract(off));
            charged = input.eachReport() == null ? charged : Rounding.line(charged, input.eachReport()).toBigMoney();
            total = total.plus(charged);
            if (i < SHOWN_EVENTS) {
                steps.add(Figures.number(amount) + " -> " + Figures.amount(charged));
            }
        }
        if (events.size() > SHOWN_EVENTS) {
            steps.add("and " + count(events.size() - SHOWN_EVENTS) + " more");
        }
        steps.add(count(events.size()) + " together " + Figures.amount(total));
        if (!limits.perEvent() && limits.any()) {
            total = limits.within(total);
            steps.add("within the limits of a period " + Figures.amount(total));
        }
        return List.of(
                new RatedLine(
                        input.quantity(),
                        null,
                        input.proration().of(total),
                        Figures.prorated(steps, total, input.proration())));
    }

    private static String count(int events) {
        return events == 1 ? "1 event" : events + " events";
    }

    /** What of an event costs nothing. */
    private BigDecimal free(int event, BigDecimal amount, BigDecimal freeLeft) {
        boolean eventsStated = freeEvents > 0;
        if (eventsStated && event >= freeEvents) {
            return BigDecimal.ZERO;
        }
        boolean amountStated = freeAmount.signum() > 0;
        return amountStated ? amount.min(freeLeft).max(BigDecimal.ZERO) : eventsStated ? amount : BigDecimal.ZERO;
    }

    private BigMoney of(BigDecimal amount) {
        BigMoney share = BigMoney.of(currency(), amount.multiply(percent.fraction()));
        if (amount.signum() < 0) {
            return share;
        }
        BigMoney fee = share.plus(fixedFee);
        return limits.perEvent() ? limits.within(fee) : fee;
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>(Prices.check(fixedFee, "/fixedFee"));
        findings.addAll(limits.check());
        return findings;
    }

    @Override
    public String describe() {
        String free =
                (freeEvents == 0
                                ? ""
                                : freeEvents == 1 ? ", first event free" : ", first " + freeEvents + " events free")
                        + (freeAmount.signum() > 0 ? ", first " + Figures.number(freeAmount) + " free" : "");
        return percent
                + " of each amount"
                + (fixedFee.isZero() ? "" : " plus " + Figures.price(fixedFee))
                + free
                + limits.words();
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("type", "percentage");
        terms.put("percent", Figures.number(percent.value()));
        terms.put("fixedFee", Figures.term(fixedFee));
        terms.put("freeEvents", Integer.toString(freeEvents));
        terms.put("freeAmount", Figures.number(freeAmount));
        limits.addTo(terms);
        return terms;
    }

    @Override
    public boolean chargesAtZero() {
        return !limits.perEvent() && limits.minimum() != null;
    }

    @Override
    public boolean ratesEachEvent() {
        return true;
    }

    @Override
    public ChargeModel withPrices(UnaryOperator<BigMoney> change) {
        return new PercentageCharge(percent, change.apply(fixedFee), freeEvents, freeAmount, limits.withPrices(change));
    }

    @Override
    public CurrencyUnit currency() {
        return fixedFee.getCurrencyUnit();
    }
}
