package io.firstbill.rating;

import io.firstbill.charge.RatedLine;
import io.firstbill.charge.RatingInput;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Proration;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.ruleset.Choice;

import org.joda.money.BigMoney;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The phases of a recurring charge in one billing period: which days belong to which, and what they cost.
 *
 * @param slot the period and the full cycle it lies in
 */
record PhasePricing(ChargeTime time, BillingSchedule schedule, BillingSchedule.Slot slot) {

    /**
     * Days priced by one phase.
     *
     * @param phase its number, from 1
     * @param share of the price of a full period
     */
    record Part(int phase, BillingPeriod service, Proration share) {}

    /** First day of a phase: of a change inside the period the day after, where the day is of the old plan. */
    LocalDate from(int n) {
        LocalDate from = phase(n).from();
        boolean inside = n > 1 && from.isAfter(slot.service().start()) && from.isBefore(slot.service().end());
        return inside && time.config().rules().is(Choice.CHANGE_DAY, "OLD_PLAN") ? from.plusDays(1) : from;
    }

    /** The stretch by these phases, in order; each holds until the next of them begins. Free days have no part. */
    List<Part> parts(List<Integer> known, BillingPeriod stretch) {
        LocalDate last = time.charge().phases().getLast().to();
        return IntStream.range(0, known.size())
                .boxed()
                .flatMap(i -> {
                    LocalDate to = i + 1 < known.size() ? from(known.get(i + 1)) : last;
                    return parts(known.get(i), stretch.within(from(known.get(i)), to));
                })
                .toList();
    }

    private Stream<Part> parts(int n, BillingPeriod service) {
        return stub().equals("FREE") ? Stream.empty() : time.paid(service).stream().map(days -> part(n, days));
    }

    /** These days by this phase. */
    Part part(int n, BillingPeriod days) {
        Proration share = time.share(days);
        if (!stub().equals("FULL_PRICE")) {
            return new Part(n, days, share);
        }
        Proration whole = time.share(slot.cycle());
        return new Part(n, days, share.of(time.share(slot.service())).times(whole.used(), whole.whole()));
    }

    /** What the contract says of a first or last part period; empty for a full one. */
    private String stub() {
        boolean whole = time.charge().billing() != null && time.charge().billing().wholeAtOnce();
        if (!slot.stub() || whole) {
            return "";
        }
        boolean leading =
                slot.service().start().equals(schedule.term().start())
                        && !slot.cycle().start().equals(slot.service().start());
        return time.config().rules().of(leading ? Choice.LEADING_STUB : Choice.TRAILING_STUB);
    }

    ExpectedLine line(Part part) {
        ExpectedLine line =
                LinePricing.line(
                        time.config(),
                        time.charge(),
                        part.phase(),
                        part.service(),
                        phase(part.phase()).quantity(),
                        part.share());
        return part.service().equals(slot.service())
                ? new PriceRest(time, phase(part.phase()), slot).borne(line)
                : line;
    }

    /**
     * What the new part costs above the old one, rounded once; below zero never more than was billed.
     *
     * @param billed for the old part
     */
    ExpectedLine difference(Part old, Part now, Money billed) {
        RatedLine was = rated(old);
        RatedLine is = rated(now);
        boolean samePrice =
                was.unitPrice() != null && is.unitPrice() != null && was.unitPrice().isEqual(is.unitPrice());
        BigMoney more = is.amount().minus(was.amount());
        BigMoney least = billed.negated().toBigMoney();
        List<String> steps = new ArrayList<>();
        was.steps().forEach(step -> steps.add("before: " + step));
        is.steps().forEach(step -> steps.add("now: " + step));
        steps.add(plain(is) + " - " + plain(was) + " = " + more.getAmount().toPlainString());
        BigDecimal quantity = samePrice ? is.quantity().subtract(was.quantity()) : is.quantity();
        return LinePricing.line(
                time.config(),
                time.charge(),
                now.phase(),
                now.service(),
                now.share(),
                new RatedLine(
                        "change",
                        quantity,
                        samePrice ? is.unitPrice() : null,
                        more.isLessThan(least) ? least : more,
                        steps));
    }

    private RatedLine rated(Part part) {
        ChargePhase phase = phase(part.phase());
        return phase.model().rate(new RatingInput(phase.quantity(), part.share())).getFirst();
    }

    private static String plain(RatedLine line) {
        return line.amount().getAmount().toPlainString();
    }

    private ChargePhase phase(int n) {
        return time.charge().phases().get(n - 1);
    }
}
