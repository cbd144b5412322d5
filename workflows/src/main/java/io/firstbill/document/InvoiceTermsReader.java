package io.firstbill.document;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.CashRounding;
import io.firstbill.contract.Commitment;
import io.firstbill.contract.InterimInvoice;
import io.firstbill.contract.InvoiceDiscount;
import io.firstbill.contract.InvoiceTerms;
import io.firstbill.contract.Maximum;
import io.firstbill.contract.PrepaidCredit;
import io.firstbill.contract.Rollover;
import io.firstbill.contract.Spend;
import io.firstbill.contract.TopUp;
import io.firstbill.contract.Window;
import io.firstbill.failure.Finding;
import io.firstbill.money.Percent;
import io.firstbill.period.Alignment;
import io.firstbill.period.Frequency;
import io.firstbill.period.Term;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the document agrees over its lines.
 *
 * @param document its root
 * @param term the contract's
 * @param currency the contract's
 * @param faults where an amount too fine for the currency is noted
 */
record InvoiceTermsReader(Fields document, Term term, CurrencyUnit currency, Faults faults) {

    /** The terms, or null when nothing is agreed. */
    @Nullable InvoiceTerms read() {
        InvoiceTerms terms =
                new InvoiceTerms(
                        document.list("commitments").stream().map(this::commitment).toList(),
                        document.list("maximums").stream().map(this::maximum).toList(),
                        document.list("invoiceDiscounts").stream().map(this::discount).toList(),
                        document.list("prepaidCredits").stream().map(this::credit).toList(),
                        document.has("tax") ? new TaxReader(document.object("tax"), term).read() : null,
                        document.list("interimInvoices").stream().map(this::interim).toList(),
                        document.has("cashRounding") ? rounding(document.object("cashRounding")) : null);
        return terms.none() ? null : terms;
    }

    /** An increment of nothing, which the schema refuses, reads as the smallest amount. */
    private CashRounding rounding(Fields fields) {
        Money stated = amount(fields, "increment");
        return new CashRounding(
                stated.isPositive() ? stated : Money.ofMinor(currency, 1),
                fields.choice(RoundingMode.class, "rounding", RoundingMode.HALF_UP),
                null);
    }

    private Commitment commitment(Fields fields) {
        return new Commitment(
                fields.text("description"),
                amount(fields, "amount"),
                spend(fields),
                fields.choice(Commitment.Billed.class, "trueUp", Commitment.Billed.AFTER_WINDOW),
                fields.integer("trueUpDaysAfter"),
                fields.choice(Commitment.Surplus.class, "surplus", Commitment.Surplus.LOST),
                fields.has("overageFactor") ? fields.decimal("overageFactor", BigDecimal.ONE) : null,
                fields.textOrNull("product"),
                null);
    }

    private Maximum maximum(Fields fields) {
        return new Maximum(fields.text("description"), amount(fields, "amount"), spend(fields), null);
    }

    private InvoiceDiscount discount(Fields fields) {
        return new InvoiceDiscount(
                fields.text("description"),
                fields.has("percent") ? new Percent(fields.decimal("percent", BigDecimal.ZERO)) : null,
                fields.has("amount") ? amount(fields, "amount") : null,
                fields.texts("lines"),
                fields.texts("kinds").stream().flatMap(InvoiceTermsReader::kind).toList(),
                fields.has("from") ? fields.day("from", term.start()) : null,
                fields.has("lastDay") ? fields.day("lastDay", term.lastDay()).plusDays(1) : null,
                fields.has("periods") ? Math.max(1, fields.integer("periods")) : null,
                fields.has("invoices") ? Math.max(1, fields.integer("invoices")) : null,
                fields.has("maximum") ? amount(fields, "maximum") : null,
                fields.text("unused").equals("CARRIED"),
                null);
    }

    private PrepaidCredit credit(Fields fields) {
        Fields rates = fields.object("rates");
        Map<String, BigDecimal> byLine = new TreeMap<>();
        rates.node()
                .properties()
                .forEach(rate -> byLine.put(rate.getKey(), rates.decimal(rate.getKey(), BigDecimal.ONE)));
        return new PrepaidCredit(
                fields.text("description"),
                fields.has("amount") ? amount(fields, "amount") : null,
                fields.has("units") ? fields.decimal("units", BigDecimal.ZERO) : null,
                fields.has("price") ? amount(fields, "price") : null,
                fields.textOrNull("product"),
                fields.texts("lines"),
                fields.texts("kinds").stream().flatMap(InvoiceTermsReader::kind).toList(),
                byLine,
                fields.has("from") ? fields.day("from", term.start()) : null,
                fields.has("lastDay") ? fields.day("lastDay", term.lastDay()).plusDays(1) : null,
                fields.has("every") ? fields.frequency("every", Frequency.MONTHLY) : null,
                fields.choice(PrepaidCredit.Unused.class, "unused", PrepaidCredit.Unused.LOST),
                fields.node().path("promotional").asBoolean(false),
                fields.has("priority") ? fields.integer("priority") : null,
                null,
                rollover(fields),
                fields.has("topUp") ? topUp(fields.object("topUp")) : null,
                fields.text("leftAtEnd").equals("REFUNDED"));
    }

    private static TopUp topUp(Fields fields) {
        return new TopUp(
                fields.decimal("below", BigDecimal.ZERO),
                fields.has("add") ? fields.decimal("add", BigDecimal.ZERO) : null,
                fields.has("upTo") ? fields.decimal("upTo", BigDecimal.ZERO) : null,
                fields.has("unitPrice") ? fields.decimal("unitPrice", BigDecimal.ONE) : null,
                !fields.text("invoiced").equals("WITH_USE"));
    }

    private static @Nullable Rollover rollover(Fields fields) {
        Rollover stated =
                new Rollover(
                        fields.has("rolloverPeriods") ? Math.max(1, fields.integer("rolloverPeriods")) : 1,
                        fields.has("rolloverAtMost") ? fields.decimal("rolloverAtMost", BigDecimal.ZERO) : null,
                        fields.text("rolloverUsed").equals("LAST"));
        return stated.equals(Rollover.PLAIN) ? null : stated;
    }

    private InterimInvoice interim(Fields fields) {
        return new InterimInvoice(
                fields.text("description"),
                fields.list("amounts").stream().map(this::amount).toList(),
                fields.has("every") ? amount(fields, "every") : null,
                fields.texts("lines"),
                null);
    }

    private static Stream<ChargeKind> kind(String name) {
        return Arrays.stream(ChargeKind.values()).filter(kind -> kind.name().equals(name));
    }

    private Spend spend(Fields fields) {
        return new Spend(
                fields.texts("lines"),
                fields.textOrNull("counts"),
                window(fields),
                fields.choice(Alignment.class, "windowAlignment", Alignment.ANNIVERSARY),
                fields.has("from") ? fields.day("from", term.start()) : null,
                fields.has("lastDay") ? fields.day("lastDay", term.lastDay()).plusDays(1) : null,
                fields.textOrNull("minimumProration"));
    }

    private static @Nullable Window window(Fields fields) {
        String text = fields.text("window");
        for (Window.Kind kind : Window.Kind.values()) {
            if (kind.name().equals(text)) {
                return Window.of(text);
            }
        }
        return Frequency.known(text) ? Window.of(text) : null;
    }

    private Money amount(Fields fields, String name) {
        return amount(fields.decimal(name, BigDecimal.ZERO), fields.pointer(name));
    }

    private Money amount(Fields item) {
        return amount(item.decimal(BigDecimal.ZERO), item.at());
    }

    private Money amount(BigDecimal value, String pointer) {
        try {
            return Money.of(currency, value);
        } catch (ArithmeticException e) {
            faults.add(
                    Finding.blocker(
                            "amount.decimals",
                            pointer,
                            value.toPlainString() + " has more decimals than " + currency + ".",
                            "State the amount with at most " + currency.getDecimalPlaces() + " decimals."));
            return Money.zero(currency);
        }
    }
}
