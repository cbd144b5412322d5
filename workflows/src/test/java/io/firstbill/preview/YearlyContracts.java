package io.firstbill.preview;

import io.firstbill.document.Documents;
import io.firstbill.quantity.UsageSource;

import java.util.Objects;

/** Contracts billed yearly, from the parts that tests of value and revenue tell apart. */
public final class YearlyContracts {
    private YearlyContracts() {}

    /** A contract over these days, billed yearly, with members and lines of its document, as it prices. */
    public static ContractPreview preview(String start, String lastDay, String members, String... lines) {
        return preview(UsageSource.none(), start, lastDay, members, lines);
    }

    /** The same with what was used. */
    public static ContractPreview preview(
            UsageSource usage, String start, String lastDay, String members, String... lines) {
        String document =
                Documents.json(
                        """
                        {'customer': {'name': 'Nordwind', 'address': 'Kai 1', 'country': 'DE'}, 'sellingEntity': 'Seller',
                         'orderForm': {'number': 'SO-1', 'effectiveDate': '%1$s'},
                         'term': {'start': '%1$s', 'lastDay': '%2$s'}, 'currency': 'EUR', 'netDays': 30,
                         'billing': {'frequency': 'ANNUAL', 'alignment': 'ANNIVERSARY'}, 'timeZone': 'Europe/Berlin',
                         %3$s 'lines': [%4$s]}
                        """
                                .formatted(start, lastDay, members, String.join(", ", lines)));
        ContractPreview preview = ContractPreview.of(document, usage, null);
        Objects.requireNonNull(preview.total(), () -> preview.findings().toString());
        return preview;
    }

    /** A line of the document. */
    public static String line(String id, String kind, String members) {
        return "{'id': '"
                + id
                + "', 'product': '"
                + id
                + "', 'description': '"
                + id
                + "', 'kind': '"
                + kind
                + "', "
                + members
                + "}";
    }

    /** A phase at one price. */
    public static String flat(String members, String amount) {
        return "{" + members + "'charge': {'model': 'FLAT', 'amount': '" + amount + "'}}";
    }

    /** The members of a recurring line in advance at one price. */
    public static String year(String members, String amount) {
        return "'timing': 'IN_ADVANCE', " + members + "'phases': [" + flat("", amount) + "]";
    }

    /** 12,000.00, then 18,000.00, then 24,000.00 a year from 2025. */
    public static String ramp() {
        return line(
                "A",
                "RECURRING",
                "'timing': 'IN_ADVANCE', 'phases': ["
                        + flat("'lastDay': '2025-12-31', ", "12000.00")
                        + ", "
                        + flat("'from': '2026-01-01', 'lastDay': '2026-12-31', ", "18000.00")
                        + ", "
                        + flat("'from': '2027-01-01', ", "24000.00")
                        + "]");
    }
}
