package io.firstbill.rating;

import io.firstbill.money.MoneyWords;
import io.firstbill.money.Rounding;
import io.firstbill.period.BillingPeriod;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.ruleset.Choice;

import org.joda.money.BigMoney;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Invoices that are rounded as a whole. Three lines of 33.335 are printed as 33.34 each, and a line of -0.01 makes them
 * the 100.01 that 100.005 is.
 */
final class InvoiceRounding {
    /** Names these lines. */
    static final String KEY = "rounding";

    private InvoiceRounding() {}

    /** One line for each invoice whose printed lines do not add up to what it is; none where lines are rounded. */
    static List<Due> of(PricingConfig config, List<Due> lines) {
        List<Due> dues = new ArrayList<>();
        if (!config.rules().is(Choice.ROUNDING_POINT, "INVOICE")) {
            return dues;
        }
        Map<LocalDate, List<ExpectedLine>> invoices = new TreeMap<>();
        lines.forEach(due -> invoices.computeIfAbsent(due.date(), date -> new ArrayList<>()).add(due.line()));
        invoices.forEach((date, invoice) -> {
            BigMoney exact = BigMoney.zero(config.currency());
            Money printed = Money.zero(config.currency());
            for (ExpectedLine line : invoice) {
                exact = exact.plus(line.exact() == null ? line.amount().toBigMoney() : line.exact());
                printed = printed.plus(line.amount());
            }
            Money rounded = Rounding.line(exact, RoundingMode.valueOf(config.rules().of(Choice.LINE_ROUNDING)));
            if (!rounded.isEqual(printed)) {
                dues.add(new Due(date, line(date, exact, rounded, printed)));
            }
        });
        return dues;
    }

    private static ExpectedLine line(LocalDate date, BigMoney exact, Money rounded, Money printed) {
        Money difference = rounded.minus(printed);
        List<String> steps =
                List.of(
                        "exact lines together " + exact.getAmount().stripTrailingZeros().toPlainString(),
                        "rounded once: " + MoneyWords.money(rounded),
                        rounded.getAmount() + " - " + printed.getAmount() + " printed = " + difference.getAmount());
        return new ExpectedLine(
                KEY,
                KEY,
                LineType.ROUNDING,
                "Rounding",
                BillingPeriod.on(date),
                BigDecimal.ONE,
                null,
                difference,
                new Explanation(List.of(), "the invoice is rounded, not its lines", steps, null));
    }
}
