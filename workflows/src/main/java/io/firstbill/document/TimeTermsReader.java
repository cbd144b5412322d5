package io.firstbill.document;

import io.firstbill.contract.DueRule;
import io.firstbill.contract.Invoicing;
import io.firstbill.contract.Termination;
import io.firstbill.contract.TimeTerms;
import io.firstbill.failure.Finding;
import io.firstbill.period.Term;
import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the document agrees about time beyond its term.
 *
 * @param document its root
 * @param term the contract's
 * @param stated the same as the document states it
 * @param currency the contract's
 * @param choices the contract's
 * @param faults where an amount too fine for the currency is noted
 */
record TimeTermsReader(Fields document, Term term, Term stated, CurrencyUnit currency, Choices choices, Faults faults) {

    /** The terms, or null when nothing is agreed. */
    @Nullable TimeTerms read() {
        TimeTerms terms =
                new TimeTerms(
                        document.list("freePeriods").stream().map(FreePeriodReader::read).toList(),
                        document.has("termination") ? termination(document.object("termination")) : null,
                        term.equals(stated) ? null : stated.end(),
                        document.has("renewal") ? RenewalReader.read(document.object("renewal")) : null,
                        UpliftTerms.indexes(document),
                        document.has("invoicing") ? invoicing(document.object("invoicing")) : null);
        return terms.none() ? null : terms;
    }

    private Invoicing invoicing(Fields fields) {
        return new Invoicing(
                fields.integer("daysBefore"),
                fields.integer("daysAfter"),
                document.object("orderForm").day("effectiveDate", term.start()),
                fields.has("due") ? due(fields.object("due")) : null);
    }

    private static DueRule due(Fields fields) {
        return new DueRule(
                fields.text("from").equals("SERVICE_START"),
                fields.has("monthEnd")
                        ? fields.choice(DueRule.MonthEnd.class, "monthEnd", DueRule.MonthEnd.BEFORE_DAYS)
                        : null,
                fields.has("dayOfMonth") ? Math.clamp(fields.integer("dayOfMonth"), 1, 31) : null,
                fields.has("monthsLater") ? fields.integer("monthsLater") : 1);
    }

    private Termination termination(Fields fields) {
        LocalDate end = end(fields);
        return new Termination(
                end,
                fields.day("noticeOn", end),
                fields.texts("lines"),
                fields.choice(Termination.Unused.class, "unusedFees", Termination.Unused.CREDITED),
                fields.text("lastPeriod").equals("WHOLE"),
                fields.choice(Termination.Commitments.class, "commitments", Termination.Commitments.CUT),
                fields.text("laterOneTime").equals("BILLED"),
                fields.has("fee") ? fee(fields.object("fee")) : null,
                null);
    }

    /** The first day without service: after the stated last day, or the day of the termination as chosen. */
    private LocalDate end(Fields fields) {
        if (fields.has("lastDay")) {
            return fields.day("lastDay", term.lastDay()).plusDays(1);
        }
        LocalDate on = fields.day("on", term.lastDay());
        return choices.is(Choice.TERMINATION_DAY, "BILLED") ? on.plusDays(1) : on;
    }

    private Termination.Fee fee(Fields fields) {
        return new Termination.Fee(
                fields.text("description"),
                fields.list("of").stream().map(this::amount).toList(),
                fields.choice(Termination.Take.class, "take", Termination.Take.SUM),
                fields.textOrNull("product"));
    }

    private Termination.Amount amount(Fields fields) {
        return new Termination.Amount(
                fields.has("amount") ? money(fields, "amount") : null,
                fields.has("percentOfRemaining") ? fields.decimal("percentOfRemaining", BigDecimal.ZERO) : null,
                fields.has("months") ? fields.decimal("months", BigDecimal.ZERO) : null,
                fields.has("monthsUsedAt") ? money(fields, "monthsUsedAt") : null);
    }

    private Money money(Fields fields, String name) {
        BigDecimal value = fields.decimal(name, BigDecimal.ZERO);
        try {
            return Money.of(currency, value);
        } catch (ArithmeticException e) {
            faults.add(
                    Finding.blocker(
                            "amount.decimals",
                            fields.pointer(name),
                            value.toPlainString() + " has more decimals than " + currency + ".",
                            "State the amount with at most " + currency.getDecimalPlaces() + " decimals."));
            return Money.zero(currency);
        }
    }
}
