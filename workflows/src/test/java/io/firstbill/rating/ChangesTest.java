package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.document.ContractDocument;
import io.firstbill.document.Documents;
import io.firstbill.quantity.UsageSource;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What changes during a term: amendments, agreed increases, totals paid in parts. Figures worked by hand. */
class ChangesTest {
    private static String document(String members, String line) {
        return Documents.json(
                """
                {'customer': {'name': 'Nordwind', 'address': 'Kai 1', 'country': 'DE'}, 'sellingEntity': 'Seller',
                 'orderForm': {'number': 'SO-1', 'effectiveDate': '2027-04-01'},
                 'term': {'start': '2027-04-01', 'lastDay': '2028-03-31'}, 'currency': 'EUR', 'netDays': 30,
                 'billing': {'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'}, 'timeZone': 'Europe/Berlin', %s
                 'lines': [{'id': 'L1', 'product': 'P', 'description': 'Plan', %s}]}
                """
                        .formatted(members, line));
    }

    private static String flat(String members, String price) {
        return "{" + members + ", 'charge': {'model': 'FLAT', 'amount': '" + price + "'}}";
    }

    private static String amended(String agreedOn) {
        return "'kind': 'RECURRING', 'timing': 'IN_ADVANCE', 'phases': ["
                + flat("'lastDay': '2027-06-18'", "600.00")
                + ", "
                + flat("'from': '2027-06-19', 'agreedOn': '" + agreedOn + "'", "900.00")
                + "]";
    }

    private static List<String> lines(String document, String month) {
        TermPreview preview = TermPreview.of(document, UsageSource.none(), null);
        assertTrue(preview.total() != null, () -> preview.findings().toString());
        var contract = ContractDocument.read(document).contract();
        assertTrue(contract != null);
        String written = ContractDocument.write(contract);
        var again = ContractDocument.read(written).contract();
        assertTrue(again != null);
        assertEquals(written, ContractDocument.write(again));
        return preview.invoices().stream()
                .filter(invoice -> invoice.invoiceDate().toString().startsWith(month))
                .flatMap(invoice ->
                        invoice.lines().stream().map(line -> invoice.invoiceDate() + " " + line.amount().getAmount()))
                .toList();
    }

    /** June has thirty days, of which twelve are left on the 19th. */
    @Test
    void anAmendmentCreditsWhatWasBilledAndChargesAnew() {
        assertEquals(
                List.of("2027-06-01 600.00", "2027-06-19 -240.00", "2027-06-19 360.00"),
                lines(document("", amended("2027-06-10")), "2027-06"));
        assertEquals(List.of("2027-07-01 900.00"), lines(document("", amended("2027-06-10")), "2027-07"));
    }

    @Test
    void aChangeKnownWhenThePeriodIsBilledNeedsNoCredit() {
        assertEquals(
                List.of("2027-06-01 360.00", "2027-06-01 360.00"),
                lines(document("", amended("2027-05-10")), "2027-06"));
    }

    @Test
    void aBackdatedAmendmentSettlesEveryPeriodBilledMeanwhile() {
        assertEquals(
                List.of(
                        "2027-08-01 600.00",
                        "2027-08-20 -240.00",
                        "2027-08-20 360.00",
                        "2027-08-20 -600.00",
                        "2027-08-20 900.00",
                        "2027-08-20 -600.00",
                        "2027-08-20 900.00"),
                lines(document("", amended("2027-08-20")), "2027-08"));
    }

    @Test
    void aChangeMaySettleWithTheNextInvoice() {
        assertEquals(
                List.of("2027-07-01 -240.00", "2027-07-01 360.00", "2027-07-01 900.00"),
                lines(document("'choices': {'changeBilled': 'NEXT_INVOICE'},", amended("2027-06-10")), "2027-07"));
    }

    @Test
    void theDayOfAChangeBelongsToTheOldPlanWhereTheContractSaysSo() {
        assertEquals(
                List.of("2027-06-01 600.00", "2027-06-19 -220.00", "2027-06-19 330.00"),
                lines(document("'choices': {'changeDay': 'OLD_PLAN'},", amended("2027-06-10")), "2027-06"));
        assertEquals(
                List.of("2027-06-01 380.00", "2027-06-01 330.00"),
                lines(document("'choices': {'changeDay': 'OLD_PLAN'},", amended("2027-05-10")), "2027-06"));
    }

    private static String seats(String more) {
        String price = "'charge': {'model': 'PER_UNIT', 'unitPrice': '33.35'}}";
        return "'kind': 'RECURRING', 'timing': 'IN_ADVANCE', 'phases': ["
                + "{'lastDay': '2027-06-18', 'quantity': '10', "
                + price
                + ", {'from': '2027-06-19', 'agreedOn': '2027-06-19', 'quantity': '"
                + more
                + "', "
                + price
                + "]";
    }

    /** 3 x 33.35 x 12/30 is 40.02, 333.50 x 12/30 is 133.40, 433.55 x 12/30 is 173.42. */
    @Test
    void aChangeIsTwoLinesOrOneWithTheDifference() {
        String difference = "'choices': {'changeLines': 'DIFFERENCE'},";
        assertEquals(
                List.of("2027-06-01 600.00", "2027-06-19 120.00"),
                lines(document(difference, amended("2027-06-10")), "2027-06"));
        assertEquals(
                List.of("2027-06-01 333.50", "2027-06-19 40.02"), lines(document(difference, seats("13")), "2027-06"));
        assertEquals(
                List.of("2027-06-01 333.50", "2027-06-19 -40.02"), lines(document(difference, seats("7")), "2027-06"));
        assertEquals(
                List.of("2027-06-01 333.50", "2027-06-19 -133.40", "2027-06-19 173.42"),
                lines(document("", seats("13")), "2027-06"));
    }

    /** The second change credits six days of what the first one charged. */
    @Test
    void aSecondChangeCreditsWhatTheFirstOneCharged() {
        String twice =
                "'kind': 'RECURRING', 'timing': 'IN_ADVANCE', 'phases': ["
                        + flat("'lastDay': '2027-06-18'", "600.00")
                        + ", "
                        + flat("'from': '2027-06-19', 'lastDay': '2027-06-24', 'agreedOn': '2027-06-10'", "900.00")
                        + ", "
                        + flat("'from': '2027-06-25', 'agreedOn': '2027-06-25'", "1200.00")
                        + "]";
        assertEquals(
                List.of(
                        "2027-06-01 600.00",
                        "2027-06-19 -240.00",
                        "2027-06-19 360.00",
                        "2027-06-25 -180.00",
                        "2027-06-25 240.00"),
                lines(document("", twice), "2027-06"));
        assertEquals(
                List.of("2027-06-01 600.00", "2027-06-19 120.00", "2027-06-25 60.00"),
                lines(document("'choices': {'changeLines': 'DIFFERENCE'},", twice), "2027-06"));
    }

    /** Ten percent came off once, with the invoice of June: a tenth of the credit goes back. */
    @Test
    void aCreditIsWhatWasChargedAfterDiscounts() {
        String once = "'invoiceDiscounts': [{'description': 'Once', 'percent': '10', 'from': '2027-06-01',";
        assertEquals(
                List.of(
                        "2027-06-01 600.00",
                        "2027-06-01 -60.00",
                        "2027-06-19 -240.00",
                        "2027-06-19 360.00",
                        "2027-06-19 24.00"),
                lines(document(once + " 'invoices': 1}],", amended("2027-06-10")), "2027-06"));
    }

    /** In arrears nothing was billed yet: two part periods, 18/30 and 12/30. */
    @Test
    void inArrearsAChangeIsTwoPartPeriods() {
        assertEquals(
                List.of("2027-07-01 360.00", "2027-07-01 360.00"),
                lines(document("", amended("2027-06-10").replace("IN_ADVANCE", "IN_ARREARS")), "2027-07"));
    }

    /** Sixteen days billed at the full 310.00: the eight that are left stand for 155.00. */
    @Test
    void aPartPeriodBilledAtFullPriceIsCreditedAtIt() {
        String stub =
                "'kind': 'RECURRING', 'timing': 'IN_ADVANCE', 'phases': ["
                        + flat("'lastDay': '2027-04-23'", "310.00")
                        + ", "
                        + flat("'from': '2027-04-24', 'agreedOn': '2027-04-24'", "620.00")
                        + "]";
        String document =
                document("'choices': {'leadingStub': 'FULL_PRICE'},", stub)
                        .replace("\"start\": \"2027-04-01\"", "\"start\": \"2027-04-17\"")
                        .replace("ANNIVERSARY", "CALENDAR");
        assertEquals(
                List.of("2027-04-17 310.00", "2027-04-24 -155.00", "2027-04-24 310.00"), lines(document, "2027-04"));
    }

    private static String uplifts() {
        return "'kind': 'RECURRING', 'timing': 'IN_ADVANCE', 'uplifts': [{'from': '2027-07-01', 'percent': '7'},"
                + " {'from': '2027-10-01', 'percent': '7'}], 'phases': ["
                + flat("'quantity': '1'", "90.03")
                + "]";
    }

    @Test
    void anUpliftIsCountedOnTheRoundedPriceUnlessTheContractSaysOtherwise() {
        assertEquals(List.of("2027-07-01 96.33"), lines(document("", uplifts()), "2027-07"));
        assertEquals(List.of("2027-10-01 103.07"), lines(document("", uplifts()), "2027-10"));
        assertEquals(
                List.of("2027-10-01 103.08"),
                lines(document("'choices': {'upliftBase': 'UNROUNDED'},", uplifts()), "2027-10"));
    }

    @Test
    void anIncreaseOutsideTheLineOrOutOfOrderIsAFinding() {
        String before = document("", uplifts().replace("2027-07-01", "2027-03-31"));
        assertEquals("uplift.outside", ContractDocument.read(before).findings().getFirst().code());
        String after = document("", uplifts().replace("2027-10-01", "2028-04-01"));
        assertEquals("uplift.outside", ContractDocument.read(after).findings().getFirst().code());
        String twice = document("", uplifts().replace("2027-10-01", "2027-07-01"));
        assertEquals("uplift.order", ContractDocument.read(twice).findings().getFirst().code());
    }

    private static String instalments(String... parts) {
        return "'kind': 'ONE_TIME', 'instalments': {'total': '10000.00', 'parts': [" + String.join(", ", parts) + "]}";
    }

    @Test
    void instalmentsAddUpToTheirTotal() {
        String equal = instalments("{'on': '2027-05-01'}", "{'on': '2027-05-02'}", "{'on': '2027-05-03'}");
        assertEquals(
                List.of("2027-05-01 3333.33", "2027-05-02 3333.33", "2027-05-03 3333.34"),
                lines(document("", equal), "2027-05"));
        assertEquals(
                List.of("2027-05-01 3333.34", "2027-05-02 3333.33", "2027-05-03 3333.33"),
                lines(document("'choices': {'instalmentRemainder': 'FIRST'},", equal), "2027-05"));
        String milestones =
                instalments("{'on': '2027-05-01', 'percent': '30'}", "{'on': '2027-05-02', 'percent': '70'}");
        assertEquals(List.of("2027-05-01 3000.00", "2027-05-02 7000.00"), lines(document("", milestones), "2027-05"));
    }

    @Test
    void instalmentsThatDoNotAddUpAreAFinding() {
        String parts = instalments("{'on': '2027-05-01', 'amount': '3000'}", "{'on': '2027-05-02', 'amount': '6999'}");
        var preview = TermPreview.of(document("", parts), UsageSource.none(), null);
        assertTrue(
                preview.findings().stream().anyMatch(finding -> finding.code().equals("instalments.sum")),
                () -> preview.findings().toString());
        assertEquals(List.of(), preview.invoices());
    }
}
