package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.firstbill.document.ContractDocument;
import io.firstbill.document.Documents;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;
import io.firstbill.workflow.message.Json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A year of monthly usage at 1.00 a unit, with members added to the document; reads as what it costs. */
final class Usages {
    static final LocalDate START = LocalDate.of(2027, 1, 1);

    private Usages() {}

    /** The document with these members, single quotes for double ones. */
    static String document(String members) {
        return Documents.json(
                """
                {
                  'customer': {'name': 'Nordwind AG', 'address': 'Hamburg', 'country': 'DE'},
                  'sellingEntity': 'Firstbill Cloud GmbH',
                  'orderForm': {'number': 'OF-1', 'effectiveDate': '2026-12-15'},
                  'purchaseOrder': 'PO-1',
                  'term': {'start': '2027-01-01', 'lastDay': '2027-12-31'},
                  'currency': 'EUR', 'netDays': 30, 'timeZone': 'Europe/Berlin',
                  'billing': {'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'},
                  'lines': [
                    {'id': 'L1', 'product': 'API', 'description': 'Use', 'kind': 'USAGE', 'timing': 'IN_ARREARS',
                     'metric': 'unit', 'phases': [{'quantity': '1', 'charge': {'model': 'PER_UNIT', 'unitPrice': '1.00'}}]}],
                  %s,
                  'sources': {'/lines/0': {'page': 2, 'quote': 'EUR 1.00 a unit'},
                    '/lines/0/phases/0/charge/unitPrice': {'page': 2, 'quote': 'EUR 1.00 a unit'}}
                }
                """
                        .formatted(members));
    }

    /** Quantities of the months from January. */
    static UsageSource months(int... quantities) {
        return UsageSource.of(
                IntStream.range(0, quantities.length)
                        .mapToObj(month ->
                                UsageReport.of("unit", START.plusMonths(month), BigDecimal.valueOf(quantities[month])))
                        .toList());
    }

    /** Priced without any finding. */
    static TermPreview priced(String document, UsageSource usage) {
        TermPreview preview = TermPreview.of(document, usage, null);
        assertEquals(List.of(), preview.findings());
        return preview;
    }

    /** The lines of a type as {@code date amount}. */
    static List<String> lines(TermPreview preview, LineType type) {
        return preview.invoices().stream()
                .flatMap(invoice ->
                        invoice.lines().stream()
                                .filter(line -> line.type() == type)
                                .map(line -> invoice.invoiceDate() + " " + line.amount().getAmount()))
                .toList();
    }

    /** What the term costs. */
    static String total(TermPreview preview) {
        return Objects.requireNonNull(preview.total()).getAmount().toPlainString();
    }

    /** Written, stored and read again it is the same, and its hash differs from that without the members. */
    static void assertKept(String document) {
        var contract = Objects.requireNonNull(ContractDocument.read(document).contract());
        assertEquals(contract, ContractDocument.read(ContractDocument.write(contract)).contract());
        var plain = Objects.requireNonNull(ContractDocument.read(document("'discounts': []")).contract());
        var config = PricingConfigs.derive(contract, 1);
        assertNotEquals(PricingConfigs.derive(plain, 1).contentHash(), config.contentHash());
        assertEquals(config.contentHash(), Json.read(Json.write(config), PricingConfig.class).contentHash());
    }
}
