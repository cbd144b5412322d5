package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.firstbill.document.ContractDocument;
import io.firstbill.money.Percent;
import io.firstbill.preview.ContractPreview;
import io.firstbill.settlement.InvoiceSums;
import io.firstbill.tax.TaxRates;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Taxes on the first invoice: use of January and goods of the same product or another. */
class TaxesTest {
    private static final String USE_ENDS = "\"unitPrice\": \"1.00\"}}]}";

    /** The document with these members and one-time goods on the first of February. */
    private static String document(String members, String... goods) {
        StringBuilder lines = new StringBuilder(USE_ENDS);
        for (int n = 0; n < goods.length; n++) {
            String[] good = goods[n].split(" ", 2);
            lines.append(
                    ", {'id': 'G%d', 'product': '%s', 'description': 'Goods', 'kind': 'ONE_TIME', 'phases': [{"
                            .formatted(n + 1, good[0]));
            lines.append("'from': '2027-02-01', 'charge': {'model': 'FLAT', 'amount': '%s'}}]}".formatted(good[1]));
        }
        return Usages.document(members).replace(USE_ENDS, lines.toString().replace('\'', '"'));
    }

    private static InvoiceSums first(String document, int... months) {
        TermPreview preview = TermPreview.of(document, Usages.months(months), null);
        return Objects.requireNonNull(preview.invoices().getFirst().sums(), preview.findings()::toString);
    }

    private static String words(InvoiceSums sums) {
        return sums.subtotal().getAmount() + " " + sums.tax().getAmount() + " " + sums.amountDue().getAmount();
    }

    private static String taxed(String tax) {
        return "'tax': {" + tax + "}";
    }

    @Test
    void taxIsRoundedOnTheLineOrOnTheTotal() {
        String tax = taxed("'rates': [{'name': 'Sales tax', 'percent': '8.875'}]");
        String[] goods = {"GOODS 19.99", "GOODS 5.01", "GOODS 0.99"};
        assertEquals("25.99 2.30 28.29", words(first(document(tax, goods), 0)));
        String total = "'choices': {'taxRounding': 'TOTAL'}, " + tax;
        assertEquals("25.99 2.31 28.30", words(first(document(total, goods), 0)));
        Usages.assertKept(document(total, goods));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'rates': [{'name': 'VAT', 'percent': '19'}] | 100.00 19.00 119.00",
                "'prices': 'INCLUSIVE', 'rates': [{'name': 'VAT', 'percent': '19'}] | 84.03 15.97 100.00",
                "'treatment': 'REVERSE_CHARGE', 'rates': [{'name': 'VAT', 'percent': '19'}] | 100.00 0.00 100.00",
                "'treatment': 'EXEMPT', 'reason': 'No. 7', 'rates': [] | 100.00 0.00 100.00",
                "'rates': [{'name': 'VAT', 'percent': '19'}, {'name': 'VAT', 'percent': '7', 'products': ['API']}] "
                        + "| 100.00 7.00 107.00",
                "'rates': [{'name': 'GST', 'percent': '5'}, {'name': 'QST', 'percent': '9.975'}] | 100.00 14.98 114.98",
                "'rates': [{'name': 'GST', 'percent': '5'}, {'name': 'QST', 'percent': '9.5', 'onTaxes': true}] "
                        + "| 100.00 14.98 114.98",
                "'prices': 'INCLUSIVE', 'rates': [{'name': 'A', 'percent': '10'}, {'name': 'B', 'percent': '15'}] "
                        + "| 80.00 20.00 100.00",
                "'jurisdiction': 'US-NY', 'rates': [{'name': 'T', 'percent': '4', 'jurisdiction': 'US-NY'}] "
                        + "| 100.00 4.00 104.00",
                "'places': {'L1': 'CH'}, 'rates': [{'name': 'MWST', 'percent': '8.1', 'jurisdiction': 'CH'}] "
                        + "| 100.00 8.10 108.10",
                "'rates': [{'name': 'VAT', 'percent': '16', 'lastDay': '2027-01-31'}, "
                        + "{'name': 'VAT', 'percent': '19', 'from': '2027-02-01'}] | 100.00 19.00 119.00",
                "'rounding': 'DOWN', 'rates': [{'name': 'T', 'percent': '0.019'}] | 100.00 0.01 100.01"
            })
    void theTableDecides(String tax, String expected) {
        String document = document(taxed(tax));
        assertEquals(expected, words(first(document, 100)));
        Usages.assertKept(document);
    }

    @Test
    void taxIsTakenAfterDiscountsAndOnTrueUps() {
        String members =
                "'invoiceDiscounts': [{'description': 'Ten', 'percent': '10'}], "
                        + "'commitments': [{'description': 'C', 'amount': '100.00', 'window': 'INVOICE'}], "
                        + taxed("'rates': [{'name': 'VAT', 'percent': '20'}]");
        TermPreview preview = Usages.priced(document(members), Usages.months(100));
        ExpectedInvoice first = preview.invoices().getFirst();
        assertEquals("EUR 100.00", first.total().toString());
        assertEquals("100.00 20.00 120.00", words(Objects.requireNonNull(first.sums())));
        assertEquals(
                "EUR 18.00", Objects.requireNonNull(first.lines().getFirst().taxes()).getFirst().amount().toString());
    }

    @Test
    void withoutTaxTheTotalIsDue() {
        assertNull(Usages.priced(document("'discounts': []"), Usages.months(5)).invoices().getFirst().sums());
    }

    @Test
    void anInvoiceBelowZeroIsCarriedOrACreditNote() {
        String rebate =
                "'commitments': [{'description': 'Rebate', 'amount': '100.00', 'overageFactor': '0.5', "
                        + "'trueUpDaysAfter': 3, 'lastDay': '2027-01-31'}]";
        var carried = Usages.priced(document(rebate), Usages.months(300, 60, 80)).invoices();
        assertEquals("EUR -100.00", carried.get(1).total().toString());
        assertEquals("-100.00 0.00 0.00", words(Objects.requireNonNull(carried.get(1).sums())));
        assertEquals("60.00 0.00 0.00", words(Objects.requireNonNull(carried.get(2).sums())));
        assertEquals("80.00 0.00 40.00", words(Objects.requireNonNull(carried.get(3).sums())));
        String note = "'choices': {'negativeInvoice': 'CREDIT_NOTE'}, " + rebate;
        var noted = Usages.priced(document(note), Usages.months(300, 60)).invoices();
        assertEquals("EUR 100.00", Objects.requireNonNull(noted.get(1).sums()).credit().toString());
        assertEquals("60.00 0.00 60.00", words(Objects.requireNonNull(noted.get(2).sums())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'rates': [] | tax.rate /tax/rates",
                "'rates': [{'name': 'VAT', 'percent': '19', 'jurisdiction': 'FR'}] | tax.rate /tax/rates",
                "'rates': [{'name': 'VAT', 'percent': '19', 'lastDay': '2027-06-30'}] | tax.rate /tax/rates",
                "'rates': [{'name': 'V', 'percent': '1'}, {'name': 'V', 'percent': '2'}] | tax.overlap /tax/rates",
                "'places': {'L8': 'FR'}, 'rates': [{'name': 'V', 'percent': '1'}] | tax.line /tax/places",
                "'treatment': 'EXEMPT', 'prices': 'INCLUSIVE', 'rates': [] | tax.inclusive /tax/prices"
            })
    void whatContradictsItselfIsAFinding(String tax, String finding) {
        var found = ContractDocument.read(document(taxed(tax))).findings().getFirst();
        assertEquals(finding, found.code() + " " + found.path());
    }

    @Test
    void theTaxesOfAPortHoldWhereTheContractStatesNone() {
        TaxRates port =
                (product, country, day) ->
                        List.of(
                                new TaxRates.TaxRate(
                                        "VAT", Percent.of(day.isBefore(LocalDate.of(2027, 3, 1)) ? "16" : "19")));
        ContractPreview preview = ContractPreview.of(document("'discounts': []"), Usages.months(100, 100), null, port);
        assertEquals(
                List.of("100.00 16.00 116.00", "100.00 19.00 119.00"),
                preview.invoices().stream().map(invoice -> words(Objects.requireNonNull(invoice.sums()))).toList());
        String own = document(taxed("'rates': [{'name': 'VAT', 'percent': '7'}]"));
        assertEquals(
                "100.00 7.00 107.00",
                words(
                        Objects.requireNonNull(
                                ContractPreview.of(own, Usages.months(100), null, port).invoices().getFirst().sums())));
        TaxRates some = (product, country, day) -> product.equals("API") ? port.on(product, country, day) : List.of();
        assertEquals(
                "quantity.unpriced",
                ContractPreview.of(document("'discounts': []", "GOODS 1"), Usages.months(1), null, some)
                        .findings()
                        .getLast()
                        .code());
    }

    @Test
    void aTrueUpAndTheLastInvoiceNeedARateAsWell() {
        String commitment = "'commitments': [{'description': 'C', 'amount': '1', 'product': 'COMMIT'}], ";
        assertEquals(
                "tax.rate",
                ContractDocument.read(
                                document(
                                        commitment
                                                + taxed(
                                                        "'rates': [{'name': 'V', 'percent': '1', 'products':"
                                                                + " ['API']}]")))
                        .findings()
                        .getFirst()
                        .code());
        assertEquals(
                "tax.rate",
                ContractDocument.read(
                                document(taxed("'rates': [{'name': 'V', 'percent': '1', 'lastDay': '2027-12-31'}]")))
                        .findings()
                        .getFirst()
                        .code());
    }
}
