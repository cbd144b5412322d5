package io.firstbill.matching;

import static io.firstbill.invoice.ExampleInvoices.withLines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.invoice.Discrepancy;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.ExampleInvoices;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.Match;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.setup.AccountModel;
import io.firstbill.setup.BillingModels;
import io.firstbill.setup.ExampleDeal;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The invoice of 1 May 2026 has 100 seats at 42.00 = 4,200.00, the platform at 300.00 and 640 calls of April in arrears
 * at 30 + 88 + 21 + fees of 5 and 3 = 147.00. That of 16 March has a stub of 16 of 31 days: 4,200.00 x 16/31 = 2,167.74
 * and 300.00 x 16/31 = 154.84, and the set-up of 2,500.00.
 */
final class MatchingExample {
    static final PricingConfig CONFIG = ExampleDeal.config();
    static final AccountModel ACCOUNT = BillingModels.of(ExampleDeal.contract(), CONFIG).account();
    static final ExpectedInvoice MAY = expected("2026-05-01");
    static final ExpectedInvoice STUB = expected("2026-03-16");
    static final Invoice MAY_RIGHT = ExampleInvoices.right(MAY, ACCOUNT);
    static final Invoice STUB_RIGHT = ExampleInvoices.right(STUB, ACCOUNT);

    private MatchingExample() {}

    static void is(DiscrepancyType type, String words, ExpectedInvoice expected, Invoice billed) {
        var found = only(expected, billed);
        assertEquals(type, found.type(), found.sentence());
        assertTrue(found.sentence().contains(words), found.sentence());
    }

    static Discrepancy only(ExpectedInvoice expected, Invoice billed) {
        var found = match(expected, billed).discrepancies();
        assertEquals(1, found.size(), found.toString());
        return found.getFirst();
    }

    static Match match(ExpectedInvoice expected, Invoice billed) {
        return InvoiceMatching.match(CONFIG, expected, billed, ACCOUNT);
    }

    static List<DiscrepancyType> types(Match match) {
        return match.discrepancies().stream().map(Discrepancy::type).toList();
    }

    static ExpectedInvoice expected(String date) {
        return ExampleDeal.expected().stream()
                .filter(invoice -> invoice.invoiceDate().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }

    static Invoice plus(Invoice.Line line) {
        return withLines(
                MAY_RIGHT, new ArrayList<>(Stream.concat(Stream.of(line), MAY_RIGHT.lines().stream()).toList()));
    }

    static Invoice.Line line(
            String id,
            @Nullable String key,
            String description,
            LocalDate from,
            LocalDate to,
            String quantity,
            String amount) {
        return new Invoice.Line(id, key, description, from, to, new BigDecimal(quantity), null, new BigDecimal(amount));
    }
}
