package io.firstbill.revenue;

import io.firstbill.charge.FlatCharge;
import io.firstbill.contract.LinePhase;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The same amount for each unit of service and time, whatever was invoiced when. What an amendment agrees on later is
 * spread from that day on together with what is left: after 12 of 24 months at 1,000 extended by 12 at 800, the 21,600
 * left are 900 a month over 24 (blend and extend). Or revenue is caught up at once, or the addition stands by itself.
 *
 * @param measure of months
 * @param phases of the line
 * @param billed what was invoiced of it, which says what each phase is worth
 * @param modifications a value of the choice {@code contractModifications}
 * @param until day after the last one it is spread over
 */
record StraightLine(
        Measure measure, List<LinePhase> phases, List<Billed> billed, String modifications, LocalDate until) {

    /** The amount by months; they add up to it. */
    NavigableMap<YearMonth, Money> of(Money amount) {
        List<LocalDate> amended =
                phases.stream()
                        .map(LinePhase::agreedOn)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .sorted()
                        .toList();
        if (amended.isEmpty()) {
            return measure.spread(amount, weights(phases, LocalDate.MIN, until));
        }
        return modifications.equals("SEPARATE") ? separately(amount, amended) : inTurn(amount, amended);
    }

    private NavigableMap<YearMonth, Money> separately(Money amount, List<LocalDate> amended) {
        NavigableMap<YearMonth, Money> months = new TreeMap<>();
        Money left = amount;
        for (LocalDate agreed : amended) {
            List<LinePhase> added = agreed(on -> agreed.equals(on));
            Money own = worth(amount, added);
            left = left.minus(own);
            Shares.add(months, measure.spread(own, weights(added, LocalDate.MIN, until)));
        }
        Shares.add(months, measure.spread(left, weights(agreed(on -> on == null), LocalDate.MIN, until)));
        return months;
    }

    /** Each version of the contract until the next one is agreed on. */
    private NavigableMap<YearMonth, Money> inTurn(Money amount, List<LocalDate> amended) {
        List<LocalDate> versions = new ArrayList<>(List.of(LocalDate.MIN));
        versions.addAll(amended);
        NavigableMap<YearMonth, Money> months = new TreeMap<>();
        for (int v = 0; v < versions.size(); v++) {
            LocalDate since = versions.get(v);
            List<LinePhase> known = agreed(on -> on == null || !on.isAfter(since));
            Money recognised = months.values().stream().reduce(amount.minus(amount), Money::plus);
            if (v == versions.size() - 1) {
                Shares.add(months, rest(amount, recognised, known, since));
            } else {
                Shares.add(months, until(versions.get(v + 1), worth(amount, known), recognised, known, since));
            }
        }
        return months;
    }

    /** The last version takes everything that is left. */
    private NavigableMap<YearMonth, Money> rest(
            Money amount, Money recognised, List<LinePhase> known, LocalDate since) {
        NavigableMap<YearMonth, Money> months = new TreeMap<>();
        Money caughtUp = catchUp(amount, recognised, known, since, months);
        NavigableMap<YearMonth, BigDecimal> left = weights(known, since, until);
        Money rest = amount.minus(recognised).minus(caughtUp);
        if (left.isEmpty()) {
            months.merge(YearMonth.from(since), rest, Money::plus);
        }
        Shares.add(months, measure.spread(rest, left));
        return months;
    }

    /** A version until the next one. */
    private NavigableMap<YearMonth, Money> until(
            LocalDate next, Money worth, Money recognised, List<LinePhase> known, LocalDate since) {
        NavigableMap<YearMonth, Money> months = new TreeMap<>();
        Money caughtUp = catchUp(worth, recognised, known, since, months);
        BigDecimal whole = Shares.sum(weights(known, since, until));
        if (whole.signum() > 0) {
            Money left = worth.minus(recognised).minus(caughtUp);
            Shares.add(months, measure.part(left, weights(known, since, next), whole));
        }
        return months;
    }

    /** What the new terms would have earned until they were agreed on, less what was recognised. */
    private Money catchUp(
            Money worth,
            Money recognised,
            List<LinePhase> known,
            LocalDate since,
            NavigableMap<YearMonth, Money> months) {
        if (!modifications.equals("CATCH_UP") || since.equals(LocalDate.MIN)) {
            return worth.minus(worth);
        }
        BigDecimal whole = Shares.sum(weights(known, LocalDate.MIN, until));
        BigDecimal gone = Shares.sum(weights(known, LocalDate.MIN, since));
        Money caughtUp = whole.signum() == 0 ? worth.minus(worth) : Shares.of(worth, gone, whole).minus(recognised);
        months.merge(YearMonth.from(since), caughtUp, Money::plus);
        return caughtUp;
    }

    private List<LinePhase> agreed(Predicate<@Nullable LocalDate> when) {
        return phases.stream().filter(phase -> when.test(phase.agreedOn())).toList();
    }

    /** What some phases are worth of the amount, in proportion to what was invoiced. */
    private Money worth(Money amount, List<LinePhase> some) {
        List<Billed> own = billed.stream().filter(each -> some.contains(phases.get(each.phase() - 1))).toList();
        return Shares.of(amount, Billed.sum(own), Billed.sum(billed));
    }

    private NavigableMap<YearMonth, BigDecimal> weights(List<LinePhase> some, LocalDate since, LocalDate before) {
        NavigableMap<YearMonth, BigDecimal> weights = new TreeMap<>();
        LocalDate last = before.isBefore(until) ? before : until;
        for (LinePhase phase : some) {
            LocalDate from = phase.from().isBefore(since) ? since : phase.from();
            LocalDate to = phase.to().isAfter(last) ? last : phase.to();
            BigDecimal quantity =
                    phase.charge() instanceof FlatCharge ? BigDecimal.ONE : phase.charge().charged(phase.quantity());
            measure.of(from, to)
                    .forEach((month, weight) -> weights.merge(month, weight.multiply(quantity), BigDecimal::add));
        }
        return weights;
    }
}
