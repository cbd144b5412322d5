package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.document.ContractDocument;
import io.firstbill.failure.Finding;
import io.firstbill.settlement.LineDiscount;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Objects;

/** Discounts off the invoices of a year of use at 1.00 a unit. */
class InvoiceDiscountsTest {
    private static final String TEN_PERCENT = "{'description': 'Ten', 'percent': '10'}";
    private static final String TWENTY_PERCENT = "{'description': 'Twenty', 'percent': '20'}";
    private static final String FIFTY = "{'description': 'Fifty', 'amount': '50.00'}";

    private static String discounted(String choices, String... discounts) {
        String chosen = choices.isEmpty() ? "" : "'choices': {" + choices + "}, ";
        return Usages.document(chosen + "'invoiceDiscounts': [" + String.join(", ", discounts) + "]");
    }

    private static String total(String document, int... months) {
        return Usages.total(Usages.priced(document, Usages.months(months)));
    }

    @Test
    void thePercentIsTakenFirstUnlessTheContractSaysOtherwise() {
        assertEquals("850.00", total(discounted("", FIFTY, TEN_PERCENT), 1000));
        assertEquals("855.00", total(discounted("'discountOrder': 'AMOUNT_THEN_PERCENT'", TEN_PERCENT, FIFTY), 1000));
        assertEquals("855.00", total(discounted("'discountOrder': 'AS_STATED'", FIFTY, TEN_PERCENT), 1000));
        assertEquals("850.00", total(discounted("'discountOrder': 'AS_STATED'", TEN_PERCENT, FIFTY), 1000));
    }

    @Test
    void percentsMultiplyOrAddUp() {
        assertEquals("720.00", total(discounted("", TEN_PERCENT, TWENTY_PERCENT), 1000));
        assertEquals("700.00", total(discounted("'discountStacking': 'ADDED'", TEN_PERCENT, TWENTY_PERCENT), 1000));
    }

    @Test
    void theLineSaysWhatFallsOnItAndTheInvoicePrintsTheDiscount() {
        TermPreview preview = Usages.priced(discounted("", TEN_PERCENT, FIFTY), Usages.months(1000));
        ExpectedLine use = preview.invoices().getFirst().lines().getFirst();
        assertEquals("EUR 1000.00", use.amount().toString());
        assertEquals("EUR 850.00", String.valueOf(use.net()));
        assertEquals(
                List.of("EUR 100.00", "EUR 50.00"),
                Objects.requireNonNull(use.discounts()).stream()
                        .map(LineDiscount::amount)
                        .map(Object::toString)
                        .toList());
        assertEquals(List.of("2027-02-01 -100.00", "2027-02-01 -50.00"), Usages.lines(preview, LineType.DISCOUNT));
        assertEquals(
                List.of("L1: 100.00 off 1000.00", "together -100.00"),
                preview.invoices().getFirst().lines().get(1).explanation().steps());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'percent': '10', 'periods': 2 | 2027-02-01 -10.00; 2027-03-01 -10.00",
                "'percent': '10', 'from': '2027-02-01', 'lastDay': '2027-02-28' | 2027-03-01 -10.00",
                "'amount': '30.00', 'invoices': 1 | 2027-02-01 -30.00",
                "'amount': '130.00', 'invoices': 1 | 2027-02-01 -100.00",
                "'amount': '60.00', 'invoices': 2, 'unused': 'CARRIED' | 2027-02-01 -60.00; 2027-03-01 -60.00",
                "'amount': '130.00', 'periods': 2, 'unused': 'CARRIED' | 2027-02-01 -100.00; 2027-03-01 -100.00",
                "'percent': '50', 'maximum': '20.00', 'periods': 1 | 2027-02-01 -20.00",
                "'percent': '10', 'kinds': ['RECURRING'] | ``",
                "'percent': '10', 'lines': ['L1'], 'kinds': ['USAGE'], 'periods': 1 | 2027-02-01 -10.00"
            })
    void scopeDurationAndBound(String discount, String expected) {
        String document = discounted("", "{'description': 'Discount', " + discount + "}");
        TermPreview preview = Usages.priced(document, Usages.months(100, 100, 100));
        String found = String.join("; ", Usages.lines(preview, LineType.DISCOUNT).stream().limit(2).toList());
        assertEquals(Objects.requireNonNullElse(expected, ""), found);
        Usages.assertKept(document);
    }

    @Test
    void aCommitmentIsComparedNetOfDiscounts() {
        String document =
                Usages.document(
                        "'invoiceDiscounts': ["
                                + TEN_PERCENT
                                + "], 'commitments': [{'description': 'C', 'amount': '1000.00', 'window': 'TERM'}]");
        assertEquals("1000.00", total(document, 1000));
        assertEquals(
                "900.00",
                total(document.replace("\"window\"", "\"counts\": \"RECURRING_AND_USAGE_GROSS\", \"window\""), 1000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'percent': '1', 'amount': '1' | invoiceDiscount.value /invoiceDiscounts/0",
                "'lines': ['L1'] | invoiceDiscount.value /invoiceDiscounts/0",
                "'percent': '1', 'lines': ['L7'] | invoiceDiscount.line /invoiceDiscounts/0/lines/0",
                "'percent': '1', 'lastDay': '2029-01-01' | invoiceDiscount.dates /invoiceDiscounts/0/lastDay",
                "'percent': '1', 'lastDay': '2027-03-01', 'periods': 3 | invoiceDiscount.end"
                        + " /invoiceDiscounts/0/periods",
                "'percent': '1', 'unused': 'CARRIED' | invoiceDiscount.unused /invoiceDiscounts/0/unused",
                "'amount': '1', 'maximum': '3' | invoiceDiscount.maximum /invoiceDiscounts/0/maximum"
            })
    void whatContradictsItselfIsAFinding(String discount, String finding) {
        String document = discounted("", "{'description': 'Discount', " + discount + "}");
        List<Finding> findings = ContractDocument.read(document).findings();
        assertEquals(List.of(finding), findings.stream().map(found -> found.code() + " " + found.path()).toList());
    }
}
