package io.firstbill.matching;

import io.firstbill.invoice.Cause;
import io.firstbill.invoice.Discrepancy;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.LineMatch;
import io.firstbill.invoice.Match;
import io.firstbill.invoice.Words;
import io.firstbill.misreading.Explained;
import io.firstbill.misreading.Figure;
import io.firstbill.misreading.PrintedLines;
import io.firstbill.misreading.Readings;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.UsageSource;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedInvoices;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.setup.AccountModel;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lays an invoice against the expected one: line by line by contract line and service period, never by position. Every
 * difference is typed by re-rating the contract under the alternative that would give the billed figures.
 *
 * <p>Example: 100 seats at 42.00 are expected and 4,300.00 is billed at 43.00; the discrepancy is a wrong price of EUR
 * 100.00 too much on that line.
 */
public final class InvoiceMatching {
    private static final Pattern TAX = Pattern.compile("(?i)\\b(tax|vat|gst|mwst|ust|tva|iva)\\b");

    private final PricingConfig config;
    private final Rerating rerating;
    private final ExpectedInvoice expected;
    private final Invoice actual;
    private final Explained explained;
    private final boolean alone;
    private final List<LineMatch> lines = new ArrayList<>();
    private final List<Discrepancy> discrepancies = new ArrayList<>();

    private InvoiceMatching(
            PricingConfig config, ExpectedInvoice expected, Invoice actual, Explained explained, boolean alone) {
        this.config = config;
        this.rerating = new Rerating(config);
        this.expected = expected;
        this.actual = actual;
        this.explained = explained;
        this.alone = alone;
    }

    /** Lines, invoice date, currency and total; not the parties, for invoices of a test account. */
    public static Match match(PricingConfig config, ExpectedInvoice expected, Invoice actual) {
        return alone(new Readings(config, UsageSource.none()), expected, actual, null);
    }

    /** The same with entity, bill-to, PO number and terms as the account must print them. */
    public static Match match(PricingConfig config, ExpectedInvoice expected, Invoice actual, AccountModel account) {
        return alone(new Readings(config, UsageSource.none()), expected, actual, account);
    }

    static Match alone(Readings readings, ExpectedInvoice expected, Invoice actual, @Nullable AccountModel account) {
        var explained = Explained.invoice(readings, expected, actual);
        return new InvoiceMatching(readings.config(), expected, actual, explained, true).match(account);
    }

    /** One of many invoices, with what all of them together explain. */
    static Match match(PricingConfig config, ExpectedInvoice expected, Invoice actual, Explained explained) {
        return new InvoiceMatching(config, expected, actual, explained, false).match(null);
    }

    private Match match(@Nullable AccountModel account) {
        for (var cause : HeaderCheck.of(expected, actual, account)) {
            add(null, cause, "Invoice: " + cause.words());
        }
        var causes = new Causes(rerating);
        for (var pair : Pairing.of(PrintedLines.of(expected), actual.lines())) {
            var must = pair.expected();
            var is = pair.actual();
            if (must != null && is != null) {
                met(must, is, why(must, is, causes));
            } else if (must != null) {
                missing(must);
            } else if (is != null) {
                extra(is);
            }
        }
        total();
        return new Match(lines, discrepancies, PrintedLines.total(expected), rerating.money(actual.total()));
    }

    private void met(ExpectedLine must, Invoice.Line is, List<Cause> causes) {
        var numbers =
                causes.stream()
                        .map(cause -> add(must.lineId(), cause, Words.line(must) + ": " + cause.words()))
                        .toList();
        lines.add(new LineMatch(must, is, rerating.money(is.amount()).minus(must.amount()), numbers));
    }

    /** The cause that explains other lines as well, or else what this line tells by itself. */
    private List<Cause> why(ExpectedLine must, Invoice.Line is, Causes causes) {
        var agreed = Figure.of(expected, must);
        var billed = Figure.of(date(), is, PrintedLines.of(expected));
        if (agreed.equals(billed)) {
            return causes.of(must, is);
        }
        var found = explained.at(billed.place()).or(() -> explained.at(agreed.place()));
        var difference = rerating.money(is.amount()).minus(must.amount());
        if (found.isPresent() && (found.get().sure() || !tells(must, is))) {
            return List.of(found.get().of(difference));
        }
        var own = causes.of(must, is);
        boolean known = own.stream().noneMatch(cause -> cause.words().endsWith(Alternatives.UNKNOWN));
        return known ? own : explained.guess(billed.place()).map(why -> List.of(why.of(difference))).orElse(own);
    }

    /** True when another unit price is printed with the same quantity: that says which of several causes it is. */
    private static boolean tells(ExpectedLine must, Invoice.Line is) {
        var agreed = must.unitPrice();
        var printed = is.unitAmount();
        return agreed != null
                && printed != null
                && agreed.getAmount().compareTo(printed) != 0
                && must.quantity().compareTo(is.quantity()) == 0;
    }

    /** The date under which lines were compared: a whole invoice on another day is told once, not by each line. */
    private LocalDate date() {
        return alone ? expected.invoiceDate() : actual.invoiceDate();
    }

    private void missing(ExpectedLine must) {
        var lost = must.amount().negated();
        var cause =
                explained
                        .at(Figure.of(expected, must).place())
                        .map(why -> why.of(lost))
                        .orElseGet(() ->
                                new Cause(
                                        DiscrepancyType.MISSING_LINE,
                                        must.amount().toString(),
                                        "",
                                        lost,
                                        "the line is not on the invoice"));
        lines.add(
                new LineMatch(
                        must, null, lost, List.of(add(must.lineId(), cause, Words.line(must) + ": " + cause.words()))));
    }

    private void extra(Invoice.Line is) {
        var amount = rerating.money(is.amount());
        var cause =
                explained
                        .at(Figure.of(date(), is, PrintedLines.of(expected)).place())
                        .map(why -> why.of(amount))
                        .orElseGet(() -> extra(is, amount));
        var lineId = rerating.knows(is.lineKey()) ? is.lineKey() : null;
        lines.add(new LineMatch(null, is, amount, List.of(add(lineId, cause, Words.line(is) + ": " + cause.words()))));
    }

    private Cause extra(Invoice.Line is, Money amount) {
        if (PrintedLines.of(expected).stream().anyMatch(must -> sameKey(must, is))) {
            return extra(DiscrepancyType.EXTRA_LINE, amount, "the line is on the invoice more than once");
        }
        var elsewhere = elsewhere(is);
        if (elsewhere.isPresent()) {
            return extra(
                    DiscrepancyType.TIMING,
                    amount,
                    "the line belongs on the invoice of " + elsewhere.get().invoiceDate());
        }
        if (rerating.knows(is.lineKey())) {
            return extra(DiscrepancyType.EXTRA_LINE, amount, "the contract asks for no such line on this invoice");
        }
        if (TAX.matcher(is.description()).find()) {
            return extra(DiscrepancyType.TAX, amount, "a tax that is not expected");
        }
        return amount.isNegative()
                ? extra(DiscrepancyType.DISCOUNT, amount, "a reduction that was not agreed")
                : extra(DiscrepancyType.EXTRA_LINE, amount, "no contract line asks for it");
    }

    private static Cause extra(DiscrepancyType type, Money amount, String words) {
        return new Cause(type, "", amount.toString(), amount, words);
    }

    private Optional<ExpectedInvoice> elsewhere(Invoice.Line is) {
        return ExpectedInvoices.of(config).stream()
                .filter(invoice -> !invoice.invoiceDate().equals(expected.invoiceDate()))
                .filter(invoice -> invoice.lines().stream().anyMatch(must -> sameKey(must, is)))
                .findFirst();
    }

    private static boolean sameKey(ExpectedLine must, Invoice.Line is) {
        return must.lineId().equals(is.lineKey()) && Figure.samePeriod(must, is);
    }

    private void total() {
        var sum =
                actual.lines().stream()
                        .map(line -> rerating.money(line.amount()))
                        .reduce(Money.zero(rerating.currency()), Money::plus);
        var stated = rerating.money(actual.total());
        if (!stated.isEqual(sum)) {
            var words = "total is " + stated + ", its lines add up to " + sum;
            add(
                    null,
                    new Cause(DiscrepancyType.HEADER, sum.toString(), stated.toString(), stated.minus(sum), words),
                    "Invoice: " + words);
        }
    }

    private int add(@Nullable String lineId, Cause cause, String told) {
        var no = discrepancies.size() + 1;
        discrepancies.add(
                new Discrepancy(
                        no,
                        lineId,
                        cause.type(),
                        cause.expected(),
                        cause.actual(),
                        cause.difference(),
                        told + ", " + Words.tooMuch(cause.difference()) + ".",
                        cause.type().mendedIn()));
        return no;
    }
}
