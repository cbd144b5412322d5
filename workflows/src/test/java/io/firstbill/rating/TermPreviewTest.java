package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.document.ContractDocument;
import io.firstbill.document.Documents;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A contract document and usage in, every invoice of the term out. */
class TermPreviewTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);

    private static String usage(TermPreview preview, LocalDate invoiceDate) {
        return preview.invoices().stream()
                .filter(invoice -> invoice.invoiceDate().equals(invoiceDate))
                .flatMap(invoice -> invoice.lines().stream())
                .filter(line -> line.lineId().equals("L3"))
                .map(line -> line.amount().getAmount().toPlainString())
                .findFirst()
                .orElse("none");
    }

    private static String api(String charge) {
        String sound = Documents.sound();
        int from = sound.indexOf("{\"model\": \"GRADUATED\"");
        int to = sound.indexOf("]}", from) + 2;
        return sound.substring(0, from) + Documents.json(charge) + sound.substring(to);
    }

    @Test
    void pricesEveryInvoiceOfTheTerm() {
        TermPreview preview = TermPreview.of(Documents.sound(), UsageSource.none(), null);
        assertEquals(25, preview.invoices().size());
        assertEquals("139.00", usage(preview, FEBRUARY));
    }

    @Test
    void ratesWhatWasReportedAndNothingInPeriodsWithout() {
        UsageSource reported =
                UsageSource.of(
                        List.of(
                                UsageReport.of("api_call", LocalDate.of(2027, 1, 1), new BigDecimal("400")),
                                UsageReport.of("api_call", LocalDate.of(2027, 1, 31), new BigDecimal("100"))));
        TermPreview preview = TermPreview.of(Documents.sound(), reported, null);
        assertEquals("118.00", usage(preview, FEBRUARY));
        assertEquals("none", usage(preview, LocalDate.of(2027, 3, 1)));
    }

    @Test
    void showsNoInvoiceAfterTheDayAskedFor() {
        TermPreview preview = TermPreview.of(Documents.sound(), UsageSource.none(), FEBRUARY);
        assertEquals(FEBRUARY, preview.invoices().getLast().invoiceDate());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'model': 'VOLUME', 'tiers': [{'upTo': '500', 'unitPrice': '0.22'}, {'unitPrice': '0.15'}]} | 96.00",
                "{'model': 'PACKAGE', 'packageSize': '250', 'packagePrice': '12.00', 'freeUnits': '200'} | 24.00",
                "{'model': 'PACKAGE', 'packageSize': '250', 'packagePrice': '12.00', 'partialPackage': 'FREE'} | 24.00",
                "{'model': 'STAIRSTEP', 'steps': [{'upTo': '100', 'price': '99'}, {'price': '499'}]} | 499.00",
                "{'model': 'BY_QUANTITY', 'steps': [{'upTo': '10', 'charge': {'model': 'FLAT', 'amount': '5'}},"
                        + " {'charge': {'model': 'PER_UNIT', 'unitPrice': '1', 'maximumQuantity': '7'}}]} | 7.00",
                "{'model': 'PER_UNIT', 'unitPrice': '1', 'minimumQuantity': '9000', 'maximumAmount': '80', 'groupBy':"
                        + " ['project']} | 80.00"
            },
            quoteCharacter = '`')
    void everyModelIsReadPricedAndWrittenAgain(String charge, String amount) {
        TermPreview preview = TermPreview.of(api(charge), UsageSource.none(), null);
        assertEquals(amount, usage(preview, FEBRUARY), preview.findings()::toString);
        var contract = ContractDocument.read(api(charge)).contract();
        assertTrue(contract != null);
        assertEquals(contract, ContractDocument.read(ContractDocument.write(contract)).contract());
    }

    /** 250 seats at 42.00 from 10 Jan 2027 by calendar month: a stub of 22 of 31 days. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'leadingStub': 'SHORT_PRORATED', 7451.61",
                "'leadingStub': 'FULL_PRICE', 10500.00",
                "'leadingStub': 'LONG_PRORATED', 17951.61",
                "'prorationUnit': 'THIRTY_360', 7350.00",
                "'prorationDenominator': 'FIXED_30_DAYS', 7700.00",
                "'ruleset': 'kill-bill@1', 7451.61",
                "'ruleset': 'stripe@1'; 'prorationUnit': 'DAY', 7451.61",
                "'lineRounding': 'UP', 7451.62"
            })
    void theChoicesOfTheContractHold(String choice, String amount) {
        String document =
                Documents.sound()
                        .replace("2027-01-01", "2027-01-10")
                        .replace("\"ANNIVERSARY\"", "\"CALENDAR\"")
                        .replace(
                                "\"netDays\": 30,",
                                "\"netDays\": 30, \"choices\": {" + Documents.json(choice.replace(';', ',')) + "},");
        TermPreview preview = TermPreview.of(document, UsageSource.none(), null);
        var seats = preview.invoices().getFirst().lines().getFirst();
        assertEquals(amount, seats.amount().getAmount().toPlainString());
        var contract = ContractDocument.read(document).contract();
        assertTrue(contract != null);
        assertEquals(contract, ContractDocument.read(ContractDocument.write(contract)).contract());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'alignment': 'FIXED_DAY'; 'day': 10, 2027-01-10",
                "'alignment': 'FIXED_DAY'; 'day': 31, 2027-01-31",
                "'alignment': 'ANCHOR_DATE'; 'anchor': '2026-08-15', 2027-01-15"
            })
    void periodsBeginOnTheStatedDay(String alignment, LocalDate second) {
        String document =
                Documents.sound()
                        .replace("\"alignment\": \"ANNIVERSARY\"", Documents.json(alignment.replace(';', ',')));
        TermPreview preview = TermPreview.of(document, UsageSource.none(), null);
        assertEquals(second, preview.invoices().get(1).invoiceDate(), preview.findings()::toString);
        var contract = ContractDocument.read(document).contract();
        assertTrue(contract != null);
        assertEquals(contract, ContractDocument.read(ContractDocument.write(contract)).contract());
    }

    @Test
    void aFixedDayThatIsNotStatedIsAFinding() {
        String document = Documents.sound().replace("\"ANNIVERSARY\"", "\"FIXED_DAY\"");
        assertNull(TermPreview.of(document, UsageSource.none(), null).total());
    }

    @Test
    void aQuantityWithoutPriceIsAFindingAndNeverAnInvoice() {
        TermPreview preview =
                TermPreview.of(
                        api("{'model': 'STAIRSTEP', 'steps': [{'upTo': '100', 'price': '99'}]}"),
                        UsageSource.none(),
                        null);
        assertNull(preview.total());
        assertTrue(preview.findings().stream().anyMatch(finding -> finding.code().equals("quantity.unpriced")));
    }
}
