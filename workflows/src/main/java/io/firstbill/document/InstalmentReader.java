package io.firstbill.document;

import io.firstbill.charge.FlatCharge;
import io.firstbill.contract.LinePhase;
import io.firstbill.failure.Finding;
import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A total paid in parts on stated days: milestones and instalments. Parts without amounts are shares of the total, cut
 * to the minor unit, and the last one (or the first, when the contract says so) takes what is left: 10,000.00 in three
 * are 3,333.33, 3,333.33 and 3,333.34.
 */
record InstalmentReader(Fields line, CurrencyUnit currency, Choices choices, Faults faults) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One phase for each part. */
    List<LinePhase> phases(LocalDate neutral) {
        Fields stated = line.object("instalments");
        List<Fields> parts = stated.list("parts");
        List<BigDecimal> amounts = amounts(stated, parts);
        List<LinePhase> phases = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            LocalDate day = parts.get(i).day("on", neutral);
            var charge = new FlatCharge(BigMoney.of(currency, amounts.get(i)));
            phases.add(
                    new LinePhase(day, day.plusDays(1), BigDecimal.ONE, charge, null, null)
                            .restingOn(parts.get(i).at()));
        }
        return phases;
    }

    private List<BigDecimal> amounts(Fields stated, List<Fields> parts) {
        BigDecimal total = stated.decimal("total", BigDecimal.ZERO);
        if (mixed(parts, "amount") || mixed(parts, "percent")) {
            faults.add(
                    Finding.blocker(
                            "instalments.mixed",
                            stated.pointer("parts"),
                            "Some parts state what others leave away.",
                            "State an amount in every part, or a percent in every part, or neither for equal parts."));
            return parts.stream().map(part -> BigDecimal.ZERO).toList();
        }
        if (parts.stream().anyMatch(part -> part.has("amount"))) {
            List<BigDecimal> amounts = parts.stream().map(part -> part.decimal("amount", BigDecimal.ZERO)).toList();
            mustAdd(sum(amounts), total, stated, "The parts add up to ");
            return amounts;
        }
        if (parts.stream().anyMatch(part -> part.has("percent"))) {
            List<BigDecimal> shares = parts.stream().map(part -> part.decimal("percent", BigDecimal.ZERO)).toList();
            mustAdd(sum(shares), HUNDRED, stated, "The percents add up to ");
            return split(total, shares, HUNDRED);
        }
        return split(total, parts.stream().map(part -> BigDecimal.ONE).toList(), BigDecimal.valueOf(parts.size()));
    }

    private List<BigDecimal> split(BigDecimal total, List<BigDecimal> shares, BigDecimal whole) {
        int decimals = Money.zero(currency).getScale();
        List<BigDecimal> amounts = new ArrayList<>();
        for (BigDecimal share : shares) {
            amounts.add(total.multiply(share).divide(whole, decimals, RoundingMode.DOWN));
        }
        if (!amounts.isEmpty()) {
            int rest = choices.is(Choice.INSTALMENT_REMAINDER, "FIRST") ? 0 : amounts.size() - 1;
            amounts.set(rest, amounts.get(rest).add(total.subtract(sum(amounts))));
        }
        return amounts;
    }

    private static boolean mixed(List<Fields> parts, String name) {
        long stating = parts.stream().filter(part -> part.has(name)).count();
        return stating > 0 && stating < parts.size();
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void mustAdd(BigDecimal sum, BigDecimal expected, Fields stated, String words) {
        if (sum.compareTo(expected) != 0) {
            faults.add(
                    Finding.blocker(
                            "instalments.sum",
                            stated.pointer("parts"),
                            words + sum.toPlainString() + ", not to " + expected.toPlainString() + ".",
                            "Correct the parts or the total."));
        }
    }
}
