package io.firstbill.revenue;

import io.firstbill.charge.FlatCharge;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LinePhase;
import io.firstbill.ruleset.Choice;

import org.joda.money.BigMoney;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * When an obligation is earned. Over time it follows the service: days times quantity, so that more seats are more
 * revenue, while a price that rises over a term nobody can leave is straight-lined (12,000, 18,000 and 24,000 invoiced
 * over three years are 18,000 a year). Where the contract says otherwise it follows the price as well.
 */
final class Recognition {
    private Recognition() {}

    /** The amount by months; they add up to it, since each takes what is due to date less what was taken before. */
    static NavigableMap<YearMonth, Money> of(Contract contract, List<ContractLine> lines, Money amount) {
        NavigableMap<YearMonth, BigDecimal> weights = new TreeMap<>();
        lines.forEach(line -> line.phases().forEach(phase -> weigh(contract, line, phase, weights)));
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        NavigableMap<YearMonth, Money> months = new TreeMap<>();
        BigDecimal toDate = BigDecimal.ZERO;
        Money taken = Money.zero(amount.getCurrencyUnit());
        for (var month : weights.entrySet()) {
            toDate = toDate.add(month.getValue());
            Money due = sum.signum() == 0 ? amount : share(amount, toDate, sum);
            months.put(month.getKey(), due.minus(taken));
            taken = due;
        }
        return months;
    }

    private static Money share(Money amount, BigDecimal part, BigDecimal whole) {
        return Money.of(
                amount.getCurrencyUnit(),
                amount.getAmount().multiply(part).divide(whole, MathContext.DECIMAL128),
                RoundingMode.HALF_UP);
    }

    private static void weigh(
            Contract contract, ContractLine line, LinePhase phase, NavigableMap<YearMonth, BigDecimal> weights) {
        boolean atOnce = line.revenue() == null ? !line.repeats() : line.revenue().atOnce();
        LocalDate to = atOnce ? phase.from().plusDays(1) : line.repeats() ? phase.to() : contract.term().end();
        BigDecimal weight = weight(contract, line, phase);
        boolean even = contract.rules().is(Choice.REVENUE_CONVENTION, "EVEN_MONTHLY");
        for (LocalDate from = phase.from(); from.isBefore(to); ) {
            YearMonth month = YearMonth.from(from);
            LocalDate after = month.plusMonths(1).atDay(1).isBefore(to) ? month.plusMonths(1).atDay(1) : to;
            long days = ChronoUnit.DAYS.between(from, after);
            BigDecimal part =
                    atOnce
                            ? BigDecimal.ONE
                            : even
                                    ? BigDecimal.valueOf(days)
                                            .divide(BigDecimal.valueOf(month.lengthOfMonth()), MathContext.DECIMAL128)
                                    : BigDecimal.valueOf(days);
            weights.merge(month, part.multiply(weight), BigDecimal::add);
            from = after;
        }
    }

    /** What a day of the phase weighs against a day of another one. */
    private static BigDecimal weight(Contract contract, ContractLine line, LinePhase phase) {
        boolean flat = phase.charge() instanceof FlatCharge;
        BigDecimal quantity = flat ? BigDecimal.ONE : phase.quantity();
        boolean byPrice = contract.rules().is(Choice.PRICE_RAMPS, "AS_PRICED") || !line.repeats();
        return byPrice
                ? phase.charge().singlePrice().map(BigMoney::getAmount).orElse(BigDecimal.ONE).multiply(quantity)
                : quantity;
    }
}
