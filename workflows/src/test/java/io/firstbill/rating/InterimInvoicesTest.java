package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.document.ContractDocument;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Threshold billing at 1.00 a unit. */
class InterimInvoicesTest {
    private static String document(String members) {
        return Usages.document("'interimInvoices': [{'description': 'Threshold', " + members + "}]");
    }

    /** Reports such as {@code 01-05 60}. */
    private static UsageSource reports(String... texts) {
        return UsageSource.of(
                Stream.of(texts)
                        .map(text -> text.split(" ", -1))
                        .map(part ->
                                UsageReport.of("unit", LocalDate.parse("2027-" + part[0]), new BigDecimal(part[1])))
                        .toList());
    }

    @Test
    void anInvoiceIsIssuedOnTheDayAnAmountIsReachedAndTakenOffThatOfThePeriod() {
        String document = document("'amounts': ['100.00']");
        TermPreview preview = Usages.priced(document, reports("01-05 60", "01-12 70", "01-20 50", "02-03 99"));
        assertEquals(
                List.of("2027-01-12 130.00", "2027-02-01 180.00", "2027-02-01 -130.00", "2027-03-01 99.00"),
                Usages.lines(preview, LineType.USAGE));
        assertEquals("279.00", Usages.total(preview));
        assertEquals(
                "Threshold: use of the period comes to €130.00 on 2027-01-12",
                preview.invoices().getFirst().lines().getFirst().explanation().steps().getFirst());
        Usages.assertKept(document);
    }

    @Test
    void severalAmountsAndEachFurtherOne() {
        String document = document("'amounts': ['50.00', '100.00'], 'every': '40.00', 'lines': ['L1']");
        assertEquals(
                List.of(
                        "2027-01-05 60.00",
                        "2027-01-12 70.00",
                        "2027-01-20 50.00",
                        "2027-02-01 189.00",
                        "2027-02-01 -60.00",
                        "2027-02-01 -70.00",
                        "2027-02-01 -50.00"),
                Usages.lines(
                        Usages.priced(document, reports("01-05 60", "01-12 70", "01-20 50", "01-21 9")),
                        LineType.USAGE));
        Usages.assertKept(document);
    }

    @Test
    void aCommitmentAndTaxSeeThePeriodOnce() {
        String members =
                "'commitments': [{'description': 'Minimum', 'amount': '200.00'}],"
                        + " 'tax': {'rates': [{'name': 'VAT', 'percent': '20'}]},"
                        + " 'interimInvoices': [{'description': 'Threshold', 'amounts': ['100.00']}]";
        TermPreview preview =
                Usages.priced(Usages.document(members), reports("01-12 130", "01-20 50"))
                        .through(Usages.START.plusMonths(1));
        assertEquals(List.of("2027-02-01 20.00"), Usages.lines(preview, LineType.MINIMUM_TRUE_UP));
        assertEquals(
                List.of("156.00", "84.00"),
                preview.invoices().stream()
                        .map(invoice -> Objects.requireNonNull(invoice.sums()).amountDue().getAmount().toPlainString())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'amounts': ['100', '100'] | interim.amounts /interimInvoices/0/amounts/1",
                "'amounts': ['100'], 'lines': ['L7'] | interim.line /interimInvoices/0/lines/0",
                "'amounts': ['100.001'] | amount.decimals /interimInvoices/0/amounts/0",
                "'amounts': ['1']}, {'description': 'B', 'amounts': ['2'] | interim.twice /interimInvoices/1"
            })
    void whatContradictsItselfIsAFinding(String members, String finding) {
        var found = ContractDocument.read(document(members)).findings().getFirst();
        assertEquals(finding, found.code() + " " + found.path());
    }
}
