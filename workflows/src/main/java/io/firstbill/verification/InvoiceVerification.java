package io.firstbill.verification;

import io.firstbill.invoice.Discrepancy;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.Match;
import io.firstbill.matching.InvoiceMatching;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.setup.AccountModel;
import io.firstbill.setup.ContentHash;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One examination of an invoice and its verdict.
 *
 * @param invoice what was looked at
 * @param match it against the expected invoice
 * @param tolerance what passes without a question
 * @param waivers asked for and granted since
 * @param verdict what follows from all this
 * @param hash SHA-256 of what was looked at: invoice, lines, differences and tolerance, not the waivers, which bind to
 *     it as the decision does
 */
public record InvoiceVerification(
        Invoice invoice, Match match, TolerancePolicy tolerance, List<Waiver> waivers, Verdict verdict, String hash) {
    public InvoiceVerification {
        waivers = List.copyOf(waivers);
    }

    /** Examines an invoice, with nothing waived. */
    public static InvoiceVerification of(
            PricingConfig config,
            ExpectedInvoice expected,
            Invoice invoice,
            AccountModel account,
            TolerancePolicy tolerance) {
        var match = InvoiceMatching.match(config, expected, invoice, account);
        return new InvoiceVerification(
                invoice,
                match,
                tolerance,
                List.of(),
                verdict(match, tolerance, List.of()),
                hash(invoice, match, tolerance));
    }

    /** The same examination with one waiver more; a later waiver of the same discrepancy replaces the earlier. */
    public InvoiceVerification with(Waiver waiver) {
        var all = new ArrayList<>(waivers);
        all.removeIf(earlier -> earlier.discrepancy() == waiver.discrepancy());
        all.add(waiver);
        return new InvoiceVerification(invoice, match, tolerance, all, verdict(match, tolerance, all), hash);
    }

    /** The differences that stand in the way: neither tolerated nor waived. */
    public List<Discrepancy> open() {
        return open(match, tolerance, waivers);
    }

    private static Verdict verdict(Match match, TolerancePolicy tolerance, List<Waiver> waivers) {
        if (!open(match, tolerance, waivers).isEmpty()) {
            return Verdict.DIFFERS;
        }
        return match.discrepancies().stream().allMatch(tolerance::tolerates) ? Verdict.CLEAN : Verdict.WAIVED;
    }

    private static List<Discrepancy> open(Match match, TolerancePolicy tolerance, List<Waiver> waivers) {
        var waived = waivers.stream().filter(Waiver::good).map(Waiver::discrepancy).collect(Collectors.toSet());
        return match.discrepancies().stream()
                .filter(found -> !tolerance.tolerates(found) && !waived.contains(found.no()))
                .toList();
    }

    private static String hash(Invoice invoice, Match match, TolerancePolicy tolerance) {
        var text = new ArrayList<String>();
        text.add(
                String.join(
                        "|",
                        invoice.externalId(),
                        invoice.currency(),
                        invoice.billTo(),
                        invoice.sellingEntity(),
                        String.valueOf(invoice.purchaseOrder()),
                        invoice.invoiceDate().toString(),
                        invoice.dueDate().toString(),
                        plain(invoice.total()),
                        "tolerance " + tolerance.version()));
        invoice.lines().stream()
                .map(InvoiceVerification::canonical)
                .sorted(Comparator.naturalOrder())
                .forEach(text::add);
        match.discrepancies().forEach(found -> text.add(found.no() + " " + found.sentence()));
        return ContentHash.of(String.join("\n", text));
    }

    private static String canonical(Invoice.Line line) {
        return String.join(
                "|",
                line.externalId(),
                String.valueOf(line.lineKey()),
                line.description(),
                line.periodStart().toString(),
                line.periodEnd().toString(),
                plain(line.quantity()),
                line.unitAmount() == null ? "" : plain(line.unitAmount()),
                plain(line.amount()));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
