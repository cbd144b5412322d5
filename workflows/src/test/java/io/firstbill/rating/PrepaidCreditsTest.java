package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.document.ContractDocument;
import io.firstbill.settlement.InvoiceSums;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Objects;

/** Prepaid credits against a year of use. */
class PrepaidCreditsTest {
    private static String document(String... credits) {
        return Usages.document("'prepaidCredits': [" + String.join(", ", credits) + "]");
    }

    private static List<InvoiceSums> sums(TermPreview preview) {
        return preview.invoices().stream().map(invoice -> Objects.requireNonNull(invoice.sums())).toList();
    }

    /** What is left after each use, as {@code credit left}. */
    private static List<String> left(TermPreview preview) {
        return sums(preview).stream()
                .flatMap(sums -> sums.prepaid().stream())
                .map(use -> use.description() + " " + use.left().stripTrailingZeros().toPlainString())
                .toList();
    }

    private static List<String> due(TermPreview preview) {
        return sums(preview).stream().map(sums -> sums.amountDue().getAmount().toPlainString()).toList();
    }

    @Test
    void unitsAreUsedUpAndTheRestCostsThePriceOfTheLine() {
        String document =
                document("{'description': 'Pack', 'units': '10000', 'price': '900.00'}")
                        .replace("\"unitPrice\": \"1.00\"", "\"unitPrice\": \"0.12\"");
        TermPreview preview = Usages.priced(document, Usages.months(3200, 4100, 3500));
        assertEquals(List.of("2027-01-01 900.00"), Usages.lines(preview, LineType.PREPAID));
        assertEquals(
                List.of("2027-02-01 0.00", "2027-03-01 0.00", "2027-04-01 96.00"),
                Usages.lines(preview, LineType.USAGE));
        assertEquals(List.of("Pack 6800", "Pack 2700", "Pack 0"), left(preview));
        assertEquals("996.00", Usages.total(preview));
        assertEquals(
                List.of("Pack: 2700 units used, 0 left", "3500 - 2700 prepaid = 800"),
                preview.invoices().getLast().lines().getFirst().explanation().steps().subList(0, 2));
        Usages.assertKept(document);
    }

    @Test
    void moneyPaysWhatIsDueUntilItIsUsedUp() {
        TermPreview preview =
                Usages.priced(document("{'description': 'Wallet', 'amount': '500.00'}"), Usages.months(300, 300, 10));
        assertEquals(List.of("0.00", "100.00", "10.00"), due(preview));
        assertEquals(List.of("Wallet 200", "Wallet 0"), left(preview));
        assertEquals("610.00", Usages.total(preview));
    }

    @Test
    void creditIsUsedBeforeTaxWhenItWasTaxedBefore() {
        String members =
                "'prepaidCredits': [{'description': 'Wallet', 'amount': '100.00'}], "
                        + "'tax': {'rates': [{'name': 'VAT', 'percent': '20'}]}";
        assertEquals(List.of("140.00"), due(Usages.priced(Usages.document(members), Usages.months(200))));
        String before = Usages.document("'choices': {'credits': 'BEFORE_TAX'}, " + members);
        assertEquals(List.of("120.00"), due(Usages.priced(before, Usages.months(200))));
        String total = Usages.document("'choices': {'taxRounding': 'TOTAL'}, " + members);
        assertEquals(List.of("140.00"), due(Usages.priced(total, Usages.months(200))));
    }

    @Test
    void expiringIsUsedFirstThenPromotionalThenPaid() {
        String paid = "{'description': 'Paid', 'amount': '50.00'}";
        String given = "{'description': 'Given', 'amount': '50.00', 'promotional': true}";
        String expiring = "{'description': 'Expiring', 'amount': '50.00', 'lastDay': '2027-06-30'}";
        assertEquals(
                List.of("Expiring 0", "Given 0", "Paid 40"),
                left(Usages.priced(document(paid, given, expiring), Usages.months(110))));
        String first = paid.replace("}", ", 'priority': 1}");
        assertEquals(
                List.of("Paid 0", "Expiring 0", "Given 40"),
                left(Usages.priced(document(first, given, expiring), Usages.months(110))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'units': '100', 'every': 'MONTHLY' | 200.00",
                "'units': '100', 'every': 'MONTHLY', 'unused': 'NEXT_PERIOD' | 100.00",
                "'units': '100', 'every': 'MONTHLY', 'unused': 'KEPT' | 30.00",
                "'units': '100', 'lines': ['L1'], 'rates': {'L1': '2'} | 280.00",
                "'units': '100', 'lastDay': '2027-01-31' | 320.00",
                "'units': '100', 'from': '2027-03-01', 'kinds': ['USAGE'] | 230.00"
            })
    void expiryRolloverAndRate(String credit, String total) {
        String document = document("{'description': 'Units', " + credit + "}");
        assertEquals(total, Usages.total(Usages.priced(document, Usages.months(10, 20, 300))));
        Usages.assertKept(document);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'units': '1', 'amount': '1' | prepaid.value /prepaidCredits/0",
                "'price': '1' | prepaid.value /prepaidCredits/0",
                "'units': '1', 'lines': ['L4'] | prepaid.line /prepaidCredits/0/lines/0",
                "'units': '1', 'from': '2030-01-01' | prepaid.dates /prepaidCredits/0/from",
                "'units': '1', 'unused': 'KEPT' | prepaid.unused /prepaidCredits/0/unused",
                "'amount': '1.005' | amount.decimals /prepaidCredits/0/amount"
            })
    void whatContradictsItselfIsAFinding(String credit, String finding) {
        var found = ContractDocument.read(document("{'description': 'Units', " + credit + "}")).findings().getFirst();
        assertEquals(finding, found.code() + " " + found.path());
    }
}
