package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.document.ContractDocument;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.quantity.UsageSource;
import io.firstbill.setup.BillingModels;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Objects;

/** Minimums, commitments and maximums of a year of use at 1.00 a unit. */
class CommitmentsTest {
    private static final UsageSource STRONG_THEN_WEAK =
            Usages.months(2600, 2600, 2600, 2600, 2600, 2600, 800, 800, 800, 800, 800, 800);

    private static String committed(String members) {
        return Usages.document("'commitments': [{'description': 'Commitment', " + members + "}]");
    }

    private static List<String> trueUps(String members, UsageSource usage) {
        return Usages.lines(Usages.priced(committed(members), usage), LineType.MINIMUM_TRUE_UP);
    }

    @Test
    void aYearlyCommitmentIsTruedUpOnceOnTheDayAfterTheYear() {
        TermPreview preview = Usages.priced(committed("'amount': '24000.00', 'window': 'ANNUAL'"), STRONG_THEN_WEAK);
        assertEquals(List.of("2028-01-01 3600.00"), Usages.lines(preview, LineType.MINIMUM_TRUE_UP));
        assertEquals("24000.00", Usages.total(preview));
    }

    @Test
    void aMonthlyMinimumIsTruedUpEachMonth() {
        TermPreview preview = Usages.priced(committed("'amount': '2000.00'"), STRONG_THEN_WEAK);
        assertEquals(6, Usages.lines(preview, LineType.MINIMUM_TRUE_UP).size());
        assertEquals("27600.00", Usages.total(preview));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'amount': '24000.00', 'window': 'TERM', 'trueUpDaysAfter': 30 | 2028-01-31 3600.00",
                "'amount': '24000.00', 'window': 'P12M', 'trueUp': 'WITH_LAST_LINE' | 2028-01-01 3600.00",
                "'amount': '12000.00', 'window': 'SEMI_ANNUAL' | 2028-01-01 7200.00",
                "'amount': '12000.00', 'window': 'SEMI_ANNUAL', 'surplus': 'NEXT_WINDOW' | 2028-01-01 3600.00",
                "'amount': '1000.00', 'window': 'ANNUAL', 'from': '2027-12-01', 'minimumProration': 'WHOLE' |"
                        + " 2028-01-01 200.00",
                "'amount': '1600.00', 'from': '2027-12-16', 'lastDay': '2027-12-31' | 2028-01-01 825.81"
            })
    void theWindowDecides(String members, String expected) {
        assertEquals(List.of(expected), trueUps(members, STRONG_THEN_WEAK));
        Usages.assertKept(committed(members));
    }

    @Test
    void aSurplusThatIsKeptFillsLaterWindowsUntilItIsUsedUp() {
        UsageSource usage = Usages.months(3000, 500, 500, 500, 500);
        String members = "'amount': '1000.00', 'lastDay': '2027-05-31', 'surplus': ";
        assertEquals(
                List.of("2027-03-01 500.00", "2027-04-01 500.00", "2027-05-01 500.00", "2027-06-01 500.00"),
                trueUps(members + "'LOST'", usage));
        assertEquals(
                List.of("2027-04-01 500.00", "2027-05-01 500.00", "2027-06-01 500.00"),
                trueUps(members + "'NEXT_WINDOW'", usage).stream().toList());
        assertEquals(List.of(), trueUps(members + "'KEPT'", usage));
    }

    @Test
    void spendAboveACommitmentMayCostMore() {
        TermPreview preview =
                Usages.priced(
                        committed("'amount': '2000.00', 'overageFactor': '1.25', 'lastDay': '2027-01-31'"),
                        Usages.months(2600));
        assertEquals(List.of("2027-02-01 150.00"), Usages.lines(preview, LineType.OVERAGE));
        assertEquals("2750.00", Usages.total(preview));
    }

    @Test
    void aShortWindowHasItsShareOfTheMinimum() {
        String document =
                committed("'amount': '3100.00', 'lastDay': '2027-01-31'")
                        .replace("\"ANNIVERSARY\"", "\"CALENDAR\"")
                        .replace("\"start\": \"2027-01-01\"", "\"start\": \"2027-01-11\"");
        TermPreview preview = Usages.priced(document, Usages.months(0, 5));
        assertEquals(List.of("2027-02-01 2100.00"), Usages.lines(preview, LineType.MINIMUM_TRUE_UP));
        ExpectedLine trueUp = preview.invoices().getFirst().lines().getLast();
        assertEquals(
                List.of("3100.00 x 21/31 days = 2100.00", "counted: 2100.00 - 0.00 = 2100.00"),
                trueUp.explanation().steps());
        assertEquals("commitment.1", trueUp.lineId());
    }

    @Test
    void aMinimumOfEachInvoiceCountsWhatStandsOnIt() {
        assertEquals(
                List.of("2027-02-01 900.00", "2027-04-01 1.00"),
                trueUps("'amount': '1000.00', 'window': 'INVOICE'", Usages.months(100, 1200, 999)));
    }

    @Test
    void aMaximumCarriesWhatWasBilledBefore() {
        String document =
                Usages.document(
                        "'maximums': [{'description': 'Cap', 'amount': '5000.00', 'window': 'ANNUAL', 'lines':"
                                + " ['L1']}]");
        TermPreview preview = Usages.priced(document, Usages.months(3000, 3000, 10));
        assertEquals(List.of("2027-03-01 -1000.00", "2027-04-01 -10.00"), Usages.lines(preview, LineType.MAXIMUM));
        assertEquals("5000.00", Usages.total(preview));
        Usages.assertKept(document);
    }

    @Test
    void theChoicesHoldWhereNothingIsStated() {
        String document =
                committed("'amount': '24000.00'")
                        .replace("\"netDays\": 30,", "\"netDays\": 30, \"choices\": {\"minimumWindow\": \"YEAR\"},");
        assertEquals(
                List.of("2028-01-01 3600.00"),
                Usages.lines(Usages.priced(document, STRONG_THEN_WEAK), LineType.MINIMUM_TRUE_UP));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'amount': '1', 'lines': ['L9'] | commitment.line /commitments/0/lines/0",
                "'amount': '1', 'from': '2026-01-01' | commitment.dates /commitments/0/from",
                "'amount': '1', 'lastDay': '2028-06-30' | commitment.dates /commitments/0/lastDay",
                "'amount': '1', 'overageFactor': '2', 'surplus': 'KEPT' | commitment.surplus /commitments/0/surplus",
                "'amount': '1', 'trueUp': 'WITH_LAST_LINE', 'trueUpDaysAfter': 3 | commitment.billed"
                        + " /commitments/0/trueUpDaysAfter",
                "'amount': '1', 'window': 'TERM', 'windowAlignment': 'CALENDAR' | commitment.alignment"
                        + " /commitments/0/windowAlignment",
                "'amount': '1.001' | amount.decimals /commitments/0/amount",
                "'amount': '1', 'window': 'FORTNIGHT' | document.value /commitments/0/window"
            })
    void whatContradictsItselfIsAFinding(String members, String finding) {
        List<Finding> findings = ContractDocument.read(committed(members)).findings();
        assertEquals(List.of(finding), findings.stream().map(found -> found.code() + " " + found.path()).toList());
    }

    @Test
    void billingThatCannotHoldACommitmentSaysSo() {
        var contract = Objects.requireNonNull(ContractDocument.read(committed("'amount': '1.00'")).contract());
        var refused =
                Assertions.assertThrows(
                        FirstbillException.class, () -> BillingModels.of(contract, PricingConfigs.derive(contract, 1)));
        assertTrue(refused.getMessage().contains("commitments"), refused.getMessage());
    }

    @Test
    void spendAboveAnAmountMayCostLessWithoutAnyPromise() {
        String document =
                committed("'amount': '1000.00', 'window': 'ANNUAL', 'trueUp': 'NOT_BILLED', 'overageFactor': '0.9'");
        TermPreview above = Usages.priced(document, Usages.months(700, 800));
        assertEquals(List.of("2028-01-01 -50.00"), Usages.lines(above, LineType.OVERAGE));
        TermPreview below = Usages.priced(document, Usages.months(700));
        assertEquals(List.of(), Usages.lines(below, LineType.MINIMUM_TRUE_UP));
        Usages.assertKept(document);
        String nothing = committed("'amount': '1000.00', 'trueUp': 'NOT_BILLED'");
        assertEquals("commitment.nothing", ContractDocument.read(nothing).findings().getFirst().code());
    }
}
