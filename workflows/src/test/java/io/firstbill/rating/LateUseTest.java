package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.document.ContractDocument;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Use that arrives after its period was billed, with tiers up to 100 at 0.30 and above at 0.22. */
class LateUseTest {
    private static String document(String counting) {
        return Usages.document("'discounts': []")
                .replace(
                        "\"model\": \"PER_UNIT\", \"unitPrice\": \"1.00\"",
                        "'model': 'GRADUATED', 'tiers': [{'upTo': '100', 'unitPrice': '0.30'}, {'unitPrice': '0.22'}]"
                                .replace('\'', '"'))
                .replace("/lines/0/phases/0/charge/unitPrice", "/lines/0/phases/0/charge")
                .replace(
                        "\"metric\": \"unit\",",
                        "\"metric\": \"unit\", \"counting\": {" + counting.replace('\'', '"') + "},");
    }

    /** Reports such as {@code 01-05 80} or, with the day of arrival, {@code 01-20 40 02-10}. */
    private static UsageSource reports(String... texts) {
        List<UsageReport> reports = new ArrayList<>();
        for (String text : texts) {
            String[] parts = text.split(" ", -1);
            reports.add(
                    new UsageReport(
                            "unit",
                            UsageReport.when("2027-" + parts[0]),
                            new BigDecimal(parts[1]),
                            null,
                            Map.of(),
                            parts.length > 2 ? UsageReport.when("2027-" + parts[2]) : null));
        }
        return UsageSource.of(reports);
    }

    private static final String[] USE = {"01-05 80", "01-20 40 02-10", "02-05 10", "02-07 5 02-08"};

    @Test
    void itIsBilledWithTheNextInvoiceAtThePricesOfItsOwnPeriod() {
        String document = document("'lateUse': 'NEXT_INVOICE'");
        TermPreview preview = Usages.priced(document, reports(USE));
        assertEquals(
                List.of("2027-02-01 24.00", "2027-03-01 4.50", "2027-03-01 10.40"),
                Usages.lines(preview, LineType.USAGE));
        ExpectedLine late = preview.invoices().getLast().lines().getLast();
        assertEquals("Use, reported late", late.description());
        assertEquals("40", late.quantity().toPlainString());
        assertEquals(Usages.START, late.service().start());
        Usages.assertKept(document);
    }

    @Test
    void itMayCountAsIfInTimeOrBeLeftOut() {
        assertEquals("38.90", Usages.total(Usages.priced(document("'rated': 'PERIOD'"), reports(USE))));
        assertEquals(
                "38.90",
                Usages.total(Usages.priced(document("'lateUse': 'LEFT_OUT', 'lateAfterDays': 9"), reports(USE))));
        TermPreview without = TermPreview.of(document("'lateUse': 'LEFT_OUT', 'lateAfterDays': 8"), reports(USE), null);
        assertEquals("28.50", Usages.total(without));
        assertEquals("usage.late", without.findings().getFirst().code());
    }

    @Test
    void aCorrectionByIdCannotBeLateByItself() {
        var found = ContractDocument.read(document("'lateUse': 'NEXT_INVOICE', 'sameId': 'REPLACES'")).findings();
        assertEquals("usage.lateCorrection", found.getFirst().code());
    }
}
