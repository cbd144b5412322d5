package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.document.ContractDocument;
import io.firstbill.document.Documents;
import io.firstbill.quantity.UsageSource;

import java.util.List;
import java.util.Objects;

/** Contract documents for tests of time, and their invoices in short. */
final class TimeExample {
    private TimeExample() {}

    /** A contract; members as JSON text that ends with a comma. */
    static String document(String start, String lastDay, String billing, String members, String... lines) {
        return Documents.json(
                """
                {'customer': {'name': 'Nordwind', 'address': 'Kai 1', 'country': 'DE'}, 'sellingEntity': 'Seller',
                 'orderForm': {'number': 'SO-1', 'effectiveDate': '2025-01-01'},
                 'term': {'start': '%s', 'lastDay': '%s'}, 'currency': 'EUR', 'netDays': 30,
                 'billing': {%s}, 'timeZone': 'Europe/Berlin', %s
                 'lines': [%s]}
                """
                        .formatted(start, lastDay, billing, members, String.join(", ", lines)));
    }

    /** A recurring line in advance; terms as JSON text that ends with a comma. */
    static String flat(String id, String amount, String terms, String days) {
        return "{'id': '"
                + id
                + "', 'product': 'P', 'description': 'Plan', 'kind': 'RECURRING', 'timing': 'IN_ADVANCE', "
                + terms
                + " 'phases': [{"
                + days
                + " 'charge': {'model': 'FLAT', 'amount': '"
                + amount
                + "'}}]}";
    }

    /** Every line with its invoice date, after the document came back the same from being written. */
    static List<String> lines(String document) {
        TermPreview preview = TermPreview.of(document, UsageSource.none(), null);
        assertTrue(preview.total() != null, () -> preview.findings().toString());
        String written = ContractDocument.write(Objects.requireNonNull(ContractDocument.read(document).contract()));
        var again = ContractDocument.read(written);
        assertEquals(written, ContractDocument.write(Objects.requireNonNull(again.contract(), again::toString)));
        List<String> lines = lines(preview);
        assertEquals(lines, lines(TermPreview.of(written, UsageSource.none(), null)));
        return lines;
    }

    private static List<String> lines(TermPreview preview) {
        return preview.invoices().stream()
                .flatMap(invoice ->
                        invoice.lines().stream().map(line -> invoice.invoiceDate() + " " + line.amount().getAmount()))
                .toList();
    }

    /** The codes of what is wrong with a document. */
    static List<String> blockers(String document) {
        return ContractDocument.read(document).findings().stream()
                .filter(finding -> finding.blocks())
                .map(finding -> finding.code())
                .toList();
    }
}
