package io.firstbill.preview;

import io.firstbill.charge.RatingInput;
import io.firstbill.contract.Contract;
import io.firstbill.contract.LinePhase;
import io.firstbill.period.Frequency;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.rating.LineType;

import org.joda.money.BigMoney;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What the deal is worth, in the figures of sales.
 *
 * @param tcv total contract value: everything invoiced over the term, one-time fees, use at its stated quantity and
 *     true-ups among it, without tax; prepaid money counts when it is sold, not when it pays
 * @param acv annual contract value, the average year: recurring fees of the term after discounts, times 12 over its
 *     months; neither one-time fees nor use
 * @param arr annual recurring revenue, a year at the level the contract leaves with: recurring fees of the last period,
 *     by the year, so that a ramp counts at its last step
 * @param mrr monthly recurring revenue: a twelfth of {@code arr}
 */
public record DealValue(Money tcv, Money acv, Money arr, Money mrr) {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS = BigDecimal.valueOf(365);

    /** The worth of a contract with all its invoices at stated quantities. */
    public static DealValue of(Contract contract, List<ExpectedInvoice> invoices) {
        Money zero = Money.zero(contract.currency());
        Money tcv = invoices.stream().map(ExpectedInvoice::worth).reduce(zero, Money::plus);
        List<ExpectedLine> recurring =
                invoices.stream()
                        .flatMap(invoice -> invoice.lines().stream())
                        .filter(line -> line.type() == LineType.RECURRING)
                        .toList();
        Money all = recurring.stream().map(DealValue::net).reduce(zero, Money::plus);
        Money acv = yearly(all, months(contract));
        List<ExpectedLine> last = recurring.stream().filter(line -> atEnd(contract, line)).toList();
        Money arr = last.stream().map(line -> yearly(contract, line, last)).reduce(zero, Money::plus);
        return new DealValue(tcv, acv, arr, arr.dividedBy(MONTHS, RoundingMode.HALF_UP));
    }

    private static Money net(ExpectedLine line) {
        return line.net() == null ? line.amount() : line.net();
    }

    private static boolean atEnd(Contract contract, ExpectedLine line) {
        return !line.service().end().isBefore(contract.term().end());
    }

    private static Money yearly(Contract contract, ExpectedLine line, List<ExpectedLine> last) {
        boolean alone = last.stream().filter(other -> other.lineId().equals(line.lineId())).count() == 1;
        return alone && line.amount().isPositive()
                ? stated(contract, line).orElseGet(() -> yearly(line))
                : yearly(line);
    }

    private static Money yearly(ExpectedLine line) {
        return yearly(net(line), months(line.service().start(), line.service().end()));
    }

    /** A price that is stated of another length of time than the billing period says itself what a year costs. */
    private static Optional<Money> stated(Contract contract, ExpectedLine line) {
        return contract.lines().stream()
                .filter(other -> other.id().equals(line.lineId()))
                .findFirst()
                .flatMap(stated ->
                        Optional.ofNullable(stated.billing())
                                .flatMap(own -> Optional.ofNullable(own.price()))
                                .map(price -> ofYear(stated.phases().getLast(), price.per())))
                .map(exact ->
                        exact.getAmount()
                                .multiply(net(line).getAmount())
                                .divide(line.amount().getAmount(), MathContext.DECIMAL128))
                .map(amount -> Money.of(line.amount().getCurrencyUnit(), amount, RoundingMode.HALF_UP));
    }

    private static BigMoney ofYear(LinePhase phase, Frequency per) {
        BigMoney price = phase.charge().rate(RatingInput.of(phase.quantity())).getFirst().amount();
        BigDecimal lengths =
                per.months() > 0
                        ? MONTHS.multiply(BigDecimal.TWO)
                                .divide(BigDecimal.valueOf(per.halfMonths()), MathContext.DECIMAL128)
                        : DAYS.divide(BigDecimal.valueOf(per.days()), MathContext.DECIMAL128);
        return price.multipliedBy(lengths);
    }

    private static Money yearly(Money amount, BigDecimal months) {
        return Money.of(
                amount.getCurrencyUnit(),
                amount.getAmount().multiply(MONTHS).divide(months, MathContext.DECIMAL128),
                RoundingMode.HALF_UP);
    }

    private static BigDecimal months(Contract contract) {
        return months(contract.term().start(), contract.term().end());
    }

    /** Whole months, and the days that are left as a part of the month they begin. */
    private static BigDecimal months(LocalDate start, LocalDate end) {
        long whole = ChronoUnit.MONTHS.between(start, end);
        var rest = start.plusMonths(whole);
        long days = ChronoUnit.DAYS.between(rest, end);
        long length = ChronoUnit.DAYS.between(rest, start.plusMonths(whole + 1));
        return BigDecimal.valueOf(whole)
                .add(BigDecimal.valueOf(days).divide(BigDecimal.valueOf(length), MathContext.DECIMAL128));
    }
}
