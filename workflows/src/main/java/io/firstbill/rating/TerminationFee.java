package io.firstbill.rating;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.PriceBase;
import io.firstbill.contract.Termination;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.Frequency;
import io.firstbill.period.Proration;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.ruleset.Choice;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What ending early costs. Twelve months at 310.00, ended after six with half of what was still to come: 1,860.00 x 50
 * % = 930.00; the greater of that and 1,000.00 is 1,000.00.
 */
final class TerminationFee {
    /** Names the line on invoices. */
    static final String KEY = "termination";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PricingConfig config;
    private final Termination end;
    private final List<Due> rated;
    private final List<String> steps = new ArrayList<>();

    private TerminationFee(PricingConfig config, Termination end, List<Due> rated) {
        this.config = config;
        this.end = end;
        this.rated = rated;
    }

    /** The line of the fee on the day the end is settled; none when nothing ends early or ending costs nothing. */
    static Optional<Due> of(PricingConfig config, List<Due> rated) {
        return config.termination()
                .filter(end -> end.fee() != null)
                .map(end -> new TerminationFee(config, end, rated).line())
                .filter(due -> !due.line().amount().isZero());
    }

    private Due line() {
        Termination.Fee fee = Objects.requireNonNull(end.fee());
        List<Money> amounts = fee.of().stream().map(this::amount).toList();
        Money owed =
                switch (fee.take()) {
                    case SUM -> amounts.stream().reduce(zero(), Money::plus);
                    case GREATEST -> amounts.stream().reduce((a, b) -> b.isGreaterThan(a) ? b : a).orElse(zero());
                    case LEAST -> amounts.stream().reduce((a, b) -> b.isLessThan(a) ? b : a).orElse(zero());
                };
        if (amounts.size() > 1) {
            steps.add(fee.take().name().toLowerCase(Locale.ROOT) + " of them: " + owed);
        }
        BillingPeriod day = BillingPeriod.on(end.end());
        return new Due(
                end.settled(),
                new ExpectedLine(
                        KEY,
                        KEY,
                        LineType.TERMINATION_FEE,
                        fee.description(),
                        day,
                        BigDecimal.ONE,
                        null,
                        owed,
                        new Explanation(
                                List.of(new Explanation.Input("last day", end.end().minusDays(1).toString())),
                                "fee for ending early",
                                steps,
                                end.clause())));
    }

    private Money amount(Termination.Amount part) {
        if (part.amount() != null) {
            steps.add("stated: " + part.amount());
            return part.amount();
        }
        if (part.percentOfRemaining() != null) {
            Money remaining = remaining();
            Money share =
                    remaining.multipliedBy(
                            part.percentOfRemaining().divide(HUNDRED, MathContext.DECIMAL128), rounding());
            steps.add("remaining " + remaining + " x " + part.percentOfRemaining().toPlainString() + " % = " + share);
            return share;
        }
        return part.months() != null ? months(part.months()) : repriced(Objects.requireNonNull(part.monthsUsedAt()));
    }

    /** What the months used cost at a price of their own, above what is billed of them now. */
    private Money repriced(Money month) {
        LocalDate start =
                config.charges().stream()
                        .filter(charge -> charge.kind() == ChargeKind.RECURRING && end.ends(charge.lineId()))
                        .map(charge -> new ChargeTime(config, charge).firstDay())
                        .min(Comparator.naturalOrder())
                        .orElse(end.end());
        long months = ChronoUnit.MONTHS.between(start, end.end());
        months += start.plusMonths(months).isBefore(end.end()) ? 1 : 0;
        Money billed =
                sum(
                        rated.stream()
                                .filter(due -> due.line().type() == LineType.RECURRING)
                                .filter(due -> end.ends(due.line().lineId()))
                                .toList());
        Money used = month.multipliedBy(months);
        Money more = used.isGreaterThan(billed) ? used.minus(billed) : zero();
        steps.add(months + " months x " + month + " = " + used + ", less " + billed + " billed = " + more);
        return more;
    }

    /** What the recurring lines of the whole term would have come to, less what they come to now. */
    private Money remaining() {
        Money whole = sum(ExpectedInvoices.recurring(config.unterminated()));
        Money now = sum(rated.stream().filter(due -> due.line().type() == LineType.RECURRING).toList());
        return whole.isGreaterThan(now) ? whole.minus(now) : zero();
    }

    private Money months(BigDecimal months) {
        Money sum = zero();
        for (Charge charge : config.charges()) {
            if (charge.kind() == ChargeKind.RECURRING && end.ends(charge.lineId())) {
                sum = sum.plus(months(charge, months));
            }
        }
        steps.add(months.toPlainString() + " months of recurring fees: " + sum);
        return sum;
    }

    private Money months(Charge charge, BigDecimal months) {
        LocalDate lastDay = end.end().minusDays(1);
        PriceBase price = new ChargeTime(config, charge).price();
        Frequency frequency = price == null ? Objects.requireNonNull(charge.frequency(), charge.lineId()) : price.per();
        Money period =
                IntStream.rangeClosed(1, charge.phases().size())
                        .filter(n -> holds(charge.phases().get(n - 1), lastDay))
                        .mapToObj(n ->
                                LinePricing.line(
                                                config,
                                                charge,
                                                n,
                                                BillingPeriod.on(lastDay),
                                                charge.phases().get(n - 1).quantity(),
                                                Proration.FULL)
                                        .amount())
                        .findFirst()
                        .orElse(zero());
        return frequency.months() > 0
                ? share(period, months.multiply(BigDecimal.TWO), BigDecimal.valueOf(frequency.halfMonths()))
                : share(period, months.multiply(BigDecimal.valueOf(365)), BigDecimal.valueOf(12L * frequency.days()));
    }

    /** Divided last, so that a month of 300.00 a quarter is 100.00 also where amounts are cut off. */
    private Money share(Money period, BigDecimal count, BigDecimal of) {
        return Money.of(
                config.currency(), period.getAmount().multiply(count).divide(of, period.getScale(), rounding()));
    }

    private static boolean holds(ChargePhase phase, LocalDate day) {
        return !phase.from().isAfter(day) && phase.to().isAfter(day);
    }

    private Money sum(List<Due> lines) {
        return lines.stream().map(due -> due.line().amount()).reduce(zero(), Money::plus);
    }

    private RoundingMode rounding() {
        return RoundingMode.valueOf(config.rules().of(Choice.LINE_ROUNDING));
    }

    private Money zero() {
        return Money.zero(config.currency());
    }
}
