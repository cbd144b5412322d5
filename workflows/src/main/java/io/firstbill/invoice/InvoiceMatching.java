package io.firstbill.invoice;

import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedInvoices;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.setup.AccountModel;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lays an invoice against the expected one: line by line by contract line and service period, never by position. Every
 * difference is typed by re-rating the line under the alternative that would give the billed figure.
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
    private final List<LineMatch> lines = new ArrayList<>();
    private final List<Discrepancy> discrepancies = new ArrayList<>();

    private InvoiceMatching(PricingConfig config, ExpectedInvoice expected, Invoice actual) {
        this.config = config;
        this.rerating = new Rerating(config);
        this.expected = expected;
        this.actual = actual;
    }

    /** Lines, invoice date, currency and total; not the parties, for invoices of a test account. */
    public static Match match(PricingConfig config, ExpectedInvoice expected, Invoice actual) {
        return new InvoiceMatching(config, expected, actual).match(null);
    }

    /** The same with entity, bill-to, PO number and terms as the account must print them. */
    public static Match match(PricingConfig config, ExpectedInvoice expected, Invoice actual, AccountModel account) {
        return new InvoiceMatching(config, expected, actual).match(account);
    }

    private Match match(@Nullable AccountModel account) {
        for (var cause : HeaderCheck.of(expected, actual, account)) {
            add(null, cause, "Invoice: " + cause.words());
        }
        var causes = new Causes(rerating);
        for (var pair : Pairing.of(expected.lines(), actual.lines())) {
            var must = pair.expected();
            var is = pair.actual();
            if (must != null && is != null) {
                met(must, is, causes.of(must, is));
            } else if (must != null) {
                missing(must);
            } else if (is != null) {
                extra(is);
            }
        }
        total();
        return new Match(lines, discrepancies, expected.total(), rerating.money(actual.total()));
    }

    private void met(ExpectedLine must, Invoice.Line is, List<Cause> causes) {
        var numbers =
                causes.stream()
                        .map(cause -> add(must.lineId(), cause, Words.line(must) + ": " + cause.words()))
                        .toList();
        lines.add(new LineMatch(must, is, rerating.money(is.amount()).minus(must.amount()), numbers));
    }

    private void missing(ExpectedLine must) {
        var lost = must.amount().negated();
        var cause =
                new Cause(
                        DiscrepancyType.MISSING_LINE,
                        must.amount().toString(),
                        "",
                        lost,
                        "the line is not on the invoice");
        lines.add(
                new LineMatch(
                        must, null, lost, List.of(add(must.lineId(), cause, Words.line(must) + ": " + cause.words()))));
    }

    private void extra(Invoice.Line is) {
        var amount = rerating.money(is.amount());
        var cause = extra(is, amount);
        var lineId = rerating.knows(is.lineKey()) ? is.lineKey() : null;
        lines.add(new LineMatch(null, is, amount, List.of(add(lineId, cause, Words.line(is) + ": " + cause.words()))));
    }

    private Cause extra(Invoice.Line is, Money amount) {
        if (expected.lines().stream().anyMatch(must -> sameKey(must, is))) {
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
        return must.lineId().equals(is.lineKey()) && Pairing.samePeriod(must, is);
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
