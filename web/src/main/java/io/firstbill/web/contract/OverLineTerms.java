package io.firstbill.web.contract;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.CashRounding;
import io.firstbill.contract.Commitment;
import io.firstbill.contract.InterimInvoice;
import io.firstbill.contract.InvoiceDiscount;
import io.firstbill.contract.InvoiceTerms;
import io.firstbill.contract.PrepaidCredit;
import io.firstbill.contract.Rollover;
import io.firstbill.contract.Spend;
import io.firstbill.contract.TaxTerms;
import io.firstbill.contract.TopUp;
import io.firstbill.contract.Window;
import io.firstbill.web.contract.ContractView.Group;
import io.firstbill.web.contract.ContractView.Term;
import io.firstbill.web.shell.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what the contract agrees over its lines, with scope, order and end of each. */
final class OverLineTerms {
    private final Words words;
    private final TermRows rows;

    OverLineTerms(Words words, TermRows rows) {
        this.words = words;
        this.rows = rows;
    }

    /** The group, empty when nothing is agreed over the lines. */
    Optional<Group> group() {
        InvoiceTerms over = rows.contract().overLines();
        List<Term> terms = new ArrayList<>();
        each(terms, over.commitments(), (c, at) -> rows.term(c.description(), commitment(c), "/commitments/" + at));
        each(
                terms,
                over.maximums(),
                (m, at) ->
                        rows.term(
                                m.description(),
                                "at most " + words.money(m.amount()) + spend(m.spend()),
                                "/maximums/" + at));
        each(terms, over.discounts(), (d, at) -> rows.term(d.description(), discount(d), "/invoiceDiscounts/" + at));
        each(terms, over.credits(), (c, at) -> rows.term(c.description(), credit(c), "/prepaidCredits/" + at));
        each(terms, over.interim(), (i, at) -> rows.term(i.description(), interim(i), "/interimInvoices/" + at));
        if (over.tax() != null) {
            terms.add(rows.term("Tax", tax(over.tax()), "/tax"));
        }
        if (over.rounding() != null) {
            terms.add(rows.term("Totals", rounding(over.rounding()), "/cashRounding"));
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(new Group("Agreed over the lines", terms));
    }

    private static <T> void each(List<Term> terms, List<T> all, BiFunction<T, Integer, Term> term) {
        for (int i = 0; i < all.size(); i++) {
            terms.add(term.apply(all.get(i), i));
        }
    }

    private String commitment(Commitment commitment) {
        String filled =
                switch (commitment.billed()) {
                    case WITH_LAST_LINE -> "what is missing is billed with its last invoice";
                    case NOT_BILLED -> "what is missing is not billed";
                    case AFTER_WINDOW ->
                            commitment.daysAfter() == 0
                                    ? "what is missing is billed on the day after it"
                                    : "what is missing is billed "
                                            + words.count(commitment.daysAfter(), "day")
                                            + " after it";
                };
        String surplus =
                switch (commitment.surplus()) {
                    case LOST -> "more spend does not carry over";
                    case NEXT_WINDOW -> "more spend counts in the next window";
                    case KEPT -> "more spend counts until it is used up";
                };
        return "at least "
                + words.money(commitment.amount())
                + spend(commitment.spend())
                + "; "
                + filled
                + "; "
                + surplus
                + (commitment.overageFactor() == null
                        ? ""
                        : "; spend above it costs " + words.number(commitment.overageFactor()) + " times its price");
    }

    private String spend(Spend spend) {
        return window(spend.window())
                + lines(spend.lineIds(), List.of())
                + (spend.from() == null ? "" : ", from " + words.date(spend.from()))
                + (spend.to() == null ? "" : ", until " + words.lastDay(spend.to()));
    }

    private static String window(@Nullable Window window) {
        if (window == null) {
            return "";
        }
        return switch (window.kind()) {
            case BILLING_PERIOD -> " in each billing period";
            case INVOICE -> " on each invoice";
            case TERM -> " over its whole time";
            case REPEATED -> ", compared " + window.length().label();
        };
    }

    private String discount(InvoiceDiscount discount) {
        String value =
                discount.percent() != null
                        ? discount.percent().toString()
                        : Optional.ofNullable(discount.amount()).map(words::money).orElse("");
        String end =
                Stream.of(
                                discount.from() == null ? "" : ", from " + words.date(discount.from()),
                                discount.to() == null ? "" : ", until " + words.lastDay(discount.to()),
                                discount.periods() == null
                                        ? ""
                                        : ", for " + words.count(discount.periods(), "billing period"),
                                discount.invoices() == null
                                        ? ""
                                        : ", for " + words.count(discount.invoices(), "invoice"))
                        .collect(Collectors.joining());
        return value
                + " off each invoice"
                + lines(discount.lineIds(), discount.kinds())
                + (end.isEmpty() ? ", to the end of the term" : end)
                + (discount.most() == null ? "" : ", at most " + words.money(discount.most()) + " of one")
                + (discount.carried() ? "; what an invoice cannot bear is taken off the next" : "");
    }

    private String credit(PrepaidCredit credit) {
        String granted =
                credit.amount() != null
                        ? words.money(credit.amount())
                        : Optional.ofNullable(credit.units()).map(words::number).orElse("") + " units";
        String unused =
                switch (credit.unused()) {
                    case LOST -> "the rest is lost with the next grant";
                    case NEXT_PERIOD -> "the rest counts in the next period" + rollover(credit.rollsOver());
                    case KEPT -> "the rest counts until it expires";
                };
        return granted
                + (credit.price() == null ? " given" : " for " + words.money(credit.price()))
                + (credit.every() == null ? "" : ", " + credit.every().label())
                + lines(credit.lineIds(), credit.kinds())
                + (credit.to() == null ? ", until the term ends" : ", until " + words.lastDay(credit.to()))
                + (credit.every() == null ? "" : "; " + unused)
                + topUp(credit)
                + (credit.refunded() ? "; what is left at its end is refunded" : "")
                + (credit.promotional() ? "; used before paid credit" : "");
    }

    private String topUp(PrepaidCredit credit) {
        TopUp agreed = credit.topUp();
        return agreed == null
                ? ""
                : "; whenever less than "
                        + words.number(agreed.below())
                        + " is left, "
                        + (agreed.add() == null
                                ? "it is brought back to " + words.number(agreed.bought(BigDecimal.ZERO))
                                : words.number(agreed.add())
                                        + " more are bought for "
                                        + words.money(credit.toppedUp(rows.contract().currency(), agreed.add())))
                        + (agreed.atOnce() ? ", billed at once" : ", billed with the use");
    }

    private String rollover(Rollover rollover) {
        return (rollover.periods() == 1 ? "" : ", through " + words.count(rollover.periods(), "further period"))
                + (rollover.atMost() == null ? "" : ", at most " + words.number(rollover.atMost()) + " of it")
                + (rollover.last() ? ", used after the new grant" : "");
    }

    private String interim(InterimInvoice interim) {
        return "an invoice as soon as use comes to "
                + interim.amounts().stream().map(words::money).collect(Collectors.joining(", "))
                + (interim.every() == null ? "" : ", then with each " + words.money(interim.every()) + " more")
                + lines(interim.lineIds(), List.of(ChargeKind.USAGE));
    }

    private String rounding(CashRounding rounding) {
        String how =
                switch (rounding.rounding()) {
                    case UP -> "up";
                    case DOWN -> "down";
                    case HALF_EVEN -> "to the nearest, halves to even";
                    default -> "to the nearest";
                };
        return "rounded to multiples of " + words.money(rounding.increment()) + ", " + how;
    }

    private static String tax(TaxTerms tax) {
        String rates = tax.rates().stream().map(OverLineTerms::rate).collect(Collectors.joining(", "));
        return switch (tax.treatment()) {
            case CHARGED -> rates + (tax.inclusive() ? ", contained in the prices" : ", on top of the prices");
            case REVERSE_CHARGE -> "owed by the customer (reverse charge): " + rates;
            case EXEMPT -> "exempt: " + Optional.ofNullable(tax.reason()).orElse("no reason stated");
        };
    }

    private static String rate(TaxTerms.Rate rate) {
        return rate.name()
                + " "
                + rate.percent()
                + (rate.jurisdiction() == null ? "" : " in " + rate.jurisdiction())
                + (rate.products().isEmpty() ? "" : " on " + String.join(", ", rate.products()))
                + (rate.onTaxes() ? ", on taxes too" : "");
    }

    private static String lines(List<String> ids, List<ChargeKind> kinds) {
        if (ids.isEmpty() && kinds.isEmpty()) {
            return ", all lines";
        }
        return ", of "
                + Stream.concat(
                                ids.stream(),
                                kinds.stream()
                                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " lines"))
                        .collect(Collectors.joining(", "));
    }
}
