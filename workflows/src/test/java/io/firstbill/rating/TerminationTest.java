package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.contract.Contract;
import io.firstbill.document.ContractDocument;
import io.firstbill.document.Documents;
import io.firstbill.preview.ContractPreview;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.quantity.UsageSource;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Contracts that end before their term does. 310.00 a month is 10.00 a day in July. Figures worked by hand. */
class TerminationTest {
    private static final String ADVANCE =
            "{'id': 'L1', 'product': 'P', 'description': 'Plan', 'kind': 'RECURRING', 'timing': 'IN_ADVANCE',"
                    + " 'phases': [{'charge': {'model': 'FLAT', 'amount': '310.00'}}]}";
    private static final String ARREARS = ADVANCE.replace("IN_ADVANCE", "IN_ARREARS");

    private static String document(String members, String lines) {
        return Documents.json(
                """
                {'customer': {'name': 'Nordwind', 'address': 'Kai 1', 'country': 'DE'}, 'sellingEntity': 'Seller',
                 'orderForm': {'number': 'SO-1', 'effectiveDate': '2027-01-01'},
                 'term': {'start': '2027-01-01', 'lastDay': '2027-12-31'}, 'currency': 'EUR', 'netDays': 30,
                 'billing': {'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'}, 'timeZone': 'Europe/Berlin', %s
                 'lines': [%s]}
                """
                        .formatted(members, lines));
    }

    private static String ended(String terms) {
        return "'termination': {" + terms + "},";
    }

    /** Lines from July on, after the document came back the same from being written. */
    private static List<String> fromJuly(String document) {
        TermPreview preview = TermPreview.of(document, UsageSource.none(), null);
        assertTrue(preview.total() != null, () -> preview.findings().toString());
        Contract contract = Objects.requireNonNull(ContractDocument.read(document).contract());
        assertEquals(contract, ContractDocument.read(ContractDocument.write(contract)).contract());
        return preview.invoices().stream()
                .filter(invoice -> invoice.invoiceDate().getMonthValue() > 6)
                .flatMap(invoice ->
                        invoice.lines().stream()
                                .map(line ->
                                        invoice.invoiceDate().toString().substring(5)
                                                + " "
                                                + line.amount().getAmount()))
                .toList();
    }

    private static void assertFromJuly(List<String> expected, String terms, String lines) {
        assertEquals(expected, fromJuly(document(ended(terms), lines)));
    }

    @Test
    void whatWasBilledBeforeTheNoticeIsCredited() {
        List<String> credited = List.of("07-01 310.00", "07-16 -160.00");
        assertFromJuly(credited, "'lastDay': '2027-07-15', 'noticeOn': '2027-07-10'", ADVANCE);
        assertFromJuly(credited, "'lastDay': '2027-07-15'", ADVANCE);
    }

    @Test
    void whatIsBilledFromTheNoticeOnIsBilledUpToTheLastDay() {
        assertFromJuly(List.of("07-01 150.00"), "'lastDay': '2027-07-15', 'noticeOn': '2027-06-20'", ADVANCE);
        assertFromJuly(List.of("07-01 310.00", "07-16 150.00"), "'lastDay': '2027-07-15'", ARREARS);
    }

    @Test
    void aLateNoticeCreditsWholePeriods() {
        assertFromJuly(
                List.of("07-01 310.00", "08-01 310.00", "08-10 -160.00", "08-10 -310.00"),
                "'lastDay': '2027-07-15', 'noticeOn': '2027-08-10'",
                ADVANCE);
    }

    @Test
    void feesPaidMayBeKeptAndTheLastPeriodBilledWhole() {
        assertFromJuly(List.of("07-01 310.00"), "'lastDay': '2027-07-15', 'unusedFees': 'NOT_REFUNDED'", ADVANCE);
        String whole = "'lastDay': '2027-07-15', 'noticeOn': '2027-06-20', 'lastPeriod': 'WHOLE'";
        assertFromJuly(List.of("07-01 310.00"), whole, ADVANCE);
        assertFromJuly(List.of("07-01 310.00", "07-16 310.00"), whole, ARREARS);
    }

    @ParameterizedTest
    @CsvSource({"NOT_BILLED, -160.00", "BILLED, -150.00"})
    void theDayItTakesEffectIsBilledAsChosen(String choice, String credit) {
        String members = ended("'on': '2027-07-16'") + "'choices': {'terminationDay': '" + choice + "'},";
        assertEquals("07-1", fromJuly(document(members, ADVANCE)).getLast().substring(0, 4));
        assertTrue(fromJuly(document(members, ADVANCE)).getLast().endsWith(credit));
    }

    /** A discount of July alone took 31.00 off: 16/31 of it goes back with the credit. */
    @Test
    void aCreditBearsTheDiscountItsLineHad() {
        String once =
                "'invoiceDiscounts': [{'description': 'July', 'percent': '10', 'from': '2027-07-01',"
                        + " 'lastDay': '2027-07-10'}],";
        assertEquals(
                List.of("07-01 310.00", "07-01 -31.00", "07-16 -160.00", "07-16 16.00"),
                fromJuly(document(once + ended("'lastDay': '2027-07-15'"), ADVANCE)));
    }

    @Test
    void someLinesMayEndAlone() {
        String other = ADVANCE.replace("L1", "L2").replace("310.00", "62.00");
        assertEquals(
                List.of("07-01 310.00", "07-01 62.00", "07-16 -160.00", "08-01 62.00"),
                fromJuly(document(ended("'lastDay': '2027-07-15', 'lines': ['L1']"), ADVANCE + ", " + other))
                        .subList(0, 4));
    }

    @Test
    void useIsBilledUpToTheEndAndLaterOneTimeLinesAsStated() {
        String use =
                "{'id': 'L2', 'product': 'P', 'description': 'Use', 'kind': 'USAGE', 'timing': 'IN_ARREARS',"
                        + " 'metric': 'm', 'phases': [{'quantity': 100, 'charge': {'model': 'PER_UNIT',"
                        + " 'unitPrice': '0.10'}}]}";
        String training =
                "{'id': 'L3', 'product': 'P', 'description': 'Training', 'kind': 'ONE_TIME',"
                        + " 'phases': [{'from': '2027-09-01', 'charge': {'model': 'FLAT', 'amount': '500.00'}}]}";
        assertFromJuly(List.of("07-01 10.00", "07-16 10.00"), "'lastDay': '2027-07-15'", use + ", " + training);
        assertFromJuly(List.of("07-16 500.00"), "'lastDay': '2027-07-15', 'laterOneTime': 'BILLED'", training);
    }

    /** Six of twelve months are left: 1,860.00, of which half is 930.00; three months are 930.00 as well. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'amount': '1000.00'}, {'percentOfRemaining': '50'} | GREATEST | 1000.00",
                "{'amount': '1000.00'}, {'percentOfRemaining': '50'} | LEAST | 930.00",
                "{'amount': '1000.00'}, {'percentOfRemaining': '50'} | SUM | 1930.00",
                "{'percentOfRemaining': '100'} | SUM | 1860.00",
                "{'months': '3'} | SUM | 930.00",
                "{'monthsUsedAt': '350.00'} | SUM | 240.00"
            })
    void endingEarlyCostsItsFee(String of, String take, String amount) {
        String fee = "'fee': {'description': 'Early end', 'of': [" + of + "], 'take': '" + take + "'}";
        assertFromJuly(List.of("07-01 " + amount), "'lastDay': '2027-06-30', " + fee, ADVANCE);
    }

    /** 90 of 365 days of 490.00 are 120.82; three months, or four of which one is begun, at 49.00 cost more. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-31, 49.00, -369.18, 26.18",
        "2027-04-01, 49.00, -367.84, 73.84",
        "2027-03-31, 40.00, -369.18,"
    })
    void monthsUsedMayCostMoreThanTheYearDid(String lastDay, String month, String back, String fee) {
        String yearly = ADVANCE.replace("310.00", "490.00").replace("'kind'", "'frequency': 'ANNUAL', 'kind'");
        String end =
                ended(
                        "'lastDay': '"
                                + lastDay
                                + "', 'fee': {'description': 'Monthly price', 'of': [{'monthsUsedAt': '"
                                + month
                                + "'}]}");
        List<String> lines = TimeExample.lines(document(end, yearly));
        String day = LocalDate.parse(lastDay).plusDays(1).toString();
        assertEquals(
                fee == null ? List.of(day + " " + back) : List.of(day + " " + back, day + " " + fee),
                lines.stream().filter(line -> !line.startsWith("2027-01-01")).toList());
    }

    /** A year of 3,650.00 kept whole: nothing remains that was not billed. */
    @Test
    void feesKeptAreNotOwedAgain() {
        String yearly = ADVANCE.replace("310.00", "3650.00").replace("'kind'", "'frequency': 'ANNUAL', 'kind'");
        String fee = ", 'fee': {'description': 'Early end', 'of': [{'percentOfRemaining': '100'}]}";
        assertFromJuly(List.of(), "'lastDay': '2027-06-30', 'unusedFees': 'NOT_REFUNDED'" + fee, yearly);
        assertFromJuly(List.of("07-01 -1840.00", "07-01 1840.00"), "'lastDay': '2027-06-30'" + fee, yearly);
    }

    /** 12,000.00 a year: 181/365 is 5,950.68; 1,860.00 was billed. */
    @ParameterizedTest
    @CsvSource({"CUT, 4090.68", "WINDOW_OWED, 10140.00", "ALL_OWED, 10140.00"})
    void aCommitmentIsCutOrOwed(String commitments, String trueUp) {
        String promised = "'commitments': [{'description': 'Minimum', 'amount': '12000.00', 'window': 'ANNUAL'}],";
        String end = ended("'lastDay': '2027-06-30', 'commitments': '" + commitments + "'");
        assertEquals(List.of("07-01 " + trueUp), fromJuly(document(promised + end, ADVANCE)));
    }

    @Test
    void everyWindowMayBeOwed() {
        String promised = "'commitments': [{'description': 'Minimum', 'amount': '400.00', 'window': 'QUARTERLY'}],";
        String end = ended("'lastDay': '2027-03-31', 'commitments': 'ALL_OWED'");
        String whole = document(promised + end, ADVANCE);
        Contract contract = Objects.requireNonNull(ContractDocument.read(whole).contract());
        assertEquals(Money.parse("EUR 2130.00"), ExpectedInvoices.total(PricingConfigs.derive(contract, 1)));
    }

    @Test
    void anEndIsPartOfWhatPeopleApprove() {
        Contract whole = Objects.requireNonNull(ContractDocument.read(document("", ADVANCE)).contract());
        Contract early =
                Objects.requireNonNull(
                        ContractDocument.read(document(ended("'lastDay': '2027-07-15'"), ADVANCE)).contract());
        assertNotEquals(PricingConfigs.derive(whole, 1).contentHash(), PricingConfigs.derive(early, 1).contentHash());
        assertTrue(
                PricingConfigs.derive(whole, 1).diff(PricingConfigs.derive(early, 1)).stream()
                        .anyMatch(change -> change.path().equals("termination/end")));
    }

    @Test
    void revenueStopsWithTheService() {
        ContractPreview preview =
                ContractPreview.of(document(ended("'lastDay': '2027-06-30'"), ADVANCE), UsageSource.none(), null);
        var months = Objects.requireNonNull(preview.revenue()).months();
        assertEquals("2027-06", months.getLast().month().toString());
        assertEquals(Money.parse("EUR 1860.00"), months.getLast().revenueToDate());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'lastDay': '2028-01-15', termination.outsideTerm",
                "'lastDay': '2027-07-15'; 'lines': ['L9'], termination.line",
                "'lastDay': '2027-07-15'; 'on': '2027-07-15', document.value"
            })
    void anEndThatCannotBeIsAFinding(String terms, String code) {
        var reading = ContractDocument.read(document(ended(terms.replace(';', ',')), ADVANCE));
        assertTrue(
                reading.findings().stream().anyMatch(finding -> finding.code().equals(code)),
                () -> reading.findings().toString());
    }
}
