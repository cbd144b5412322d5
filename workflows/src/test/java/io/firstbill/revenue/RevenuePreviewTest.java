package io.firstbill.revenue;

import static io.firstbill.preview.YearlyContracts.flat;
import static io.firstbill.preview.YearlyContracts.line;
import static io.firstbill.preview.YearlyContracts.preview;
import static io.firstbill.preview.YearlyContracts.ramp;
import static io.firstbill.preview.YearlyContracts.year;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.preview.ContractPreview;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Allocation, revenue by month and balances, with figures from public examples and worked by hand. */
class RevenuePreviewTest {
    private static RevenuePreview revenue(ContractPreview preview) {
        return Objects.requireNonNull(preview.revenue());
    }

    private static List<String> months(RevenuePreview revenue) {
        return revenue.months().stream().map(month -> month.fixed().getAmount().toPlainString()).toList();
    }

    private static void assertComplete(ContractPreview preview) {
        var last = revenue(preview).months().getLast();
        assertEquals(preview.total(), last.revenueToDate());
        assertEquals(last.billedToDate(), last.revenueToDate());
    }

    @Test
    void thePriceIsAllocatedByStandAlonePrices() {
        String ssp = "'revenue': {'standAlonePrice': '%s', 'recognised': '%s'}, ";
        ContractPreview preview =
                preview(
                        "2027-01-01",
                        "2027-12-31",
                        "",
                        line("Subscription", "RECURRING", year(ssp.formatted("72000", "OVER_TIME"), "66000.00")),
                        line(
                                "Implementation",
                                "ONE_TIME",
                                ssp.formatted("18000", "AT_ONCE") + "'phases': [" + flat("", "18000.00") + "]"),
                        line(
                                "Training",
                                "ONE_TIME",
                                ssp.formatted("10000", "AT_ONCE") + "'phases': [" + flat("", "6000.00") + "]"));
        assertEquals(
                List.of("64800.00", "16200.00", "9000.00"),
                revenue(preview).obligations().stream()
                        .map(obligation -> obligation.allocated().getAmount().toPlainString())
                        .toList());
        assertComplete(preview);
    }

    @Test
    void theLastObligationTakesWhatDoesNotDivide() {
        String ssp = "'revenue': {'standAlonePrice': '%s'}, ";
        ContractPreview preview =
                preview(
                        "2027-01-01",
                        "2027-12-31",
                        "",
                        line("A", "RECURRING", year(ssp.formatted("100000"), "90000.00")),
                        line("B", "RECURRING", year(ssp.formatted("30000"), "20000.00")),
                        line("C", "RECURRING", year(ssp.formatted("10000"), "10000.00")));
        assertEquals(
                List.of("85714.29", "25714.29", "8571.42"),
                revenue(preview).obligations().stream()
                        .map(obligation -> obligation.allocated().getAmount().toPlainString())
                        .toList());
    }

    /** 36,500.00 from 15 April 2025: April has 16 of its 365 days. */
    @Test
    void revenueFollowsTheDaysOrEvenMonths() {
        String subscription = line("A", "RECURRING", year("", "36500.00"));
        ContractPreview daily = preview("2025-04-15", "2026-04-14", "", subscription);
        assertEquals(List.of("1600.00", "3100.00", "3000.00"), months(revenue(daily)).subList(0, 3));
        assertComplete(daily);
        ContractPreview even =
                preview("2025-05-01", "2026-04-30", "'choices': {'revenueConvention': 'EVEN_MONTHLY'},", subscription);
        assertEquals("3041.67", months(revenue(even)).getFirst());
        assertComplete(even);
    }

    /** None of the three years is a leap year, so each has a third of the days. */
    @Test
    void aPriceRampIsStraightLinedWithOneNetBalance() {
        ContractPreview preview = preview("2025-01-01", "2027-12-31", "", ramp());
        List<RevenueMonth> months = revenue(preview).months();
        assertEquals(Money.parse("EUR 18000.00"), months.get(11).revenueToDate());
        assertEquals(Money.parse("EUR 6000.00"), months.get(11).unbilled());
        assertEquals(Money.parse("EUR 36000.00"), months.get(23).revenueToDate());
        assertEquals(Money.parse("EUR 6000.00"), months.get(23).unbilled());
        assertEquals(Money.zero(months.get(35).deferred().getCurrencyUnit()), months.get(35).unbilled());
        assertComplete(preview);
    }

    @Test
    void aCustomerWhoMayLeaveIsRecognisedAsPriced() {
        ContractPreview preview =
                preview("2025-01-01", "2027-12-31", "'choices': {'priceRamps': 'AS_PRICED'},", ramp());
        assertEquals(Money.parse("EUR 12000.00"), revenue(preview).months().get(11).revenueToDate());
        assertComplete(preview);
    }

    @Test
    void moreSeatsAreMoreRevenue() {
        String seats =
                "{'lastDay': '%s', 'from': '%s', 'quantity': '%d', 'charge': {'model': 'PER_UNIT', 'unitPrice': '12'}}";
        ContractPreview preview =
                preview(
                        "2025-01-01",
                        "2026-12-31",
                        "",
                        line(
                                "A",
                                "RECURRING",
                                "'timing': 'IN_ADVANCE', 'phases': ["
                                        + seats.formatted("2025-12-31", "2025-01-01", 100)
                                        + ", "
                                        + seats.formatted("2026-12-31", "2026-01-01", 200)
                                        + "]"));
        assertEquals(Money.parse("EUR 1200.00"), revenue(preview).months().get(11).revenueToDate());
        assertEquals(Money.parse("EUR 3600.00"), revenue(preview).months().get(23).revenueToDate());
    }

    private static final String EVEN = "'choices': {'revenueConvention': 'EVEN_MONTHLY'%s},";

    /** 24 months at 1,000, after 12 of them extended by 12 at 800. */
    private static ContractPreview extended(String modifications) {
        return preview(
                "2025-01-01",
                "2027-12-31",
                EVEN.formatted(modifications),
                line(
                        "A",
                        "RECURRING",
                        "'timing': 'IN_ADVANCE', 'phases': ["
                                + flat("'lastDay': '2026-12-31', ", "12000.00")
                                + ", "
                                + flat("'from': '2027-01-01', 'agreedOn': '2026-01-01', ", "9600.00")
                                + "]"));
    }

    @Test
    void anExtensionIsBlendedWithWhatIsLeft() {
        List<String> months = months(revenue(extended("")));
        assertEquals(
                List.of("1000.00", "900.00", "900.00", "900.00"),
                List.of(months.get(11), months.get(12), months.get(24), months.get(35)));
        assertComplete(extended(""));
    }

    @Test
    void anExtensionMayBeCaughtUpOrStandByItself() {
        List<String> caughtUp = months(revenue(extended(", 'contractModifications': 'CATCH_UP'")));
        assertEquals(List.of("1000.00", "133.33", "933.33"), caughtUp.subList(11, 14));
        List<String> separate = months(revenue(extended(", 'contractModifications': 'SEPARATE'")));
        assertEquals(List.of("1000.00", "800.00"), separate.subList(23, 25));
        assertComplete(extended(", 'contractModifications': 'CATCH_UP'"));
        assertComplete(extended(", 'contractModifications': 'SEPARATE'"));
    }

    @Test
    void freeMonthsAreSpreadOverTheTermAndTheLastTakesTheRest() {
        ContractPreview preview =
                preview(
                        "2025-01-01",
                        "2027-12-31",
                        EVEN.formatted("") + "'freePeriod': {'start': '2025-01-01', 'lastDay': '2025-03-31'},",
                        line("A", "RECURRING", "'frequency': 'MONTHLY', " + year("", "1000.00")));
        List<String> months = months(revenue(preview));
        assertEquals(Money.parse("EUR 33000.00"), revenue(preview).transactionPrice());
        assertEquals(List.of("916.67", "916.67", "916.55"), List.of(months.get(0), months.get(34), months.get(35)));
        assertEquals(Money.parse("EUR 2750.01"), revenue(preview).months().get(2).unbilled());
        assertComplete(preview);
    }

    @Test
    void theFirstMonthIsWholeHalfOrByItsDays() {
        String[] wanted = {
            "EVEN_MONTHLY 1622.22 3041.67 1419.41",
            "WHOLE_MONTHS 3041.67 3041.67 3041.63",
            "MID_MONTH 1520.83 3041.67 1520.80"
        };
        for (String expected : wanted) {
            String convention = expected.split(" ", -1)[0];
            ContractPreview preview =
                    preview(
                            "2025-04-15",
                            "2026-04-14",
                            "'choices': {'revenueConvention': '" + convention + "'},",
                            line("A", "RECURRING", year("", "36500.00")));
            List<String> months = months(revenue(preview));
            assertEquals(expected, convention + " " + months.get(0) + " " + months.get(1) + " " + months.getLast());
            assertComplete(preview);
        }
    }

    @Test
    void byYearEachYearIsItsInvoiceAlsoInALeapYear() {
        ContractPreview preview =
                preview(
                        "2027-01-01",
                        "2029-12-31",
                        "'choices': {'priceRamps': 'AS_PRICED'},",
                        line(
                                "A",
                                "RECURRING",
                                "'timing': 'IN_ADVANCE', 'phases': ["
                                        + flat("'lastDay': '2027-12-31', ", "12000.00")
                                        + ", "
                                        + flat("'from': '2028-01-01', ", "18000.00")
                                        + "]"));
        assertEquals(Money.parse("EUR 12000.00"), revenue(preview).months().get(11).revenueToDate());
        assertEquals(Money.parse("EUR 30000.00"), revenue(preview).months().get(23).revenueToDate());
    }

    @Test
    void aRampIsStraightLinedAsLongAsNobodyMayLeave() {
        String firm = ramp().replace("'timing'", "'revenue': {'nonCancellableLastDay': '2026-12-31'}, 'timing'");
        ContractPreview preview = preview("2025-01-01", "2027-12-31", EVEN.formatted(""), firm);
        List<RevenueMonth> months = revenue(preview).months();
        assertEquals(Money.parse("EUR 15000.00"), months.get(11).revenueToDate());
        assertEquals(Money.parse("EUR 30000.00"), months.get(23).revenueToDate());
        assertEquals("2000.00", months.get(24).fixed().getAmount().toPlainString());
        assertComplete(preview);
    }

    private static ContractPreview prepaid(String credit, int... use) {
        UsageSource usage =
                UsageSource.of(
                        IntStream.range(0, use.length)
                                .mapToObj(month ->
                                        UsageReport.of(
                                                "unit",
                                                LocalDate.of(2027, 1, 31).plusMonths(month),
                                                BigDecimal.valueOf(use[month])))
                                .toList());
        return preview(
                usage,
                "2027-01-01",
                "2027-12-31",
                "'prepaidCredits': [{'description': 'Credit', " + credit + "}],",
                line(
                        "Use",
                        "USAGE",
                        "'timing': 'IN_ARREARS', 'frequency': 'MONTHLY', 'metric': 'unit', 'phases': [{'charge':"
                                + " {'model': 'PER_UNIT', 'unitPrice': '1.00'}}]"));
    }

    /** Of each month variable revenue, what is billed to date, deferred and unbilled. */
    private static List<String> balances(ContractPreview preview) {
        return revenue(preview).months().stream()
                .map(month ->
                        Stream.of(month.variable(), month.billedToDate(), month.deferred(), month.unbilled())
                                .map(amount -> amount.getAmount().toPlainString())
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void prepaidMoneyIsALiabilityUntilItPaysForUse() {
        assertEquals(
                List.of(
                        "300.00 500.00 200.00 0.00",
                        "300.00 500.00 0.00 100.00",
                        "10.00 600.00 0.00 10.00",
                        "0.00 610.00 0.00 0.00"),
                balances(prepaid("'amount': '500.00', 'price': '500.00'", 300, 300, 10)).subList(0, 4));
    }

    @Test
    void aDiscountOnPrepaidMoneyIsSpreadOverItsUseAndTheRestIsEarnedWhenItExpires() {
        assertEquals(
                List.of("270.00 450.00 180.00 0.00", "180.00 450.00 0.00 0.00"),
                balances(prepaid("'amount': '500.00', 'price': '450.00', 'lastDay': '2027-02-28'", 300)));
    }

    @Test
    void prepaidUnitsAreEarnedAsTheyAreUsed() {
        assertEquals(
                List.of("288.00 900.00 612.00 0.00", "369.00 900.00 243.00 0.00", "1043.00 900.00 0.00 800.00"),
                balances(prepaid("'units': '10000', 'price': '900.00'", 3200, 4100, 3500)).subList(0, 3));
    }

    @Test
    void aTaxWithinThePriceIsNoRevenue() {
        ContractPreview preview =
                preview(
                        "2027-01-01",
                        "2027-12-31",
                        "'tax': {'prices': 'INCLUSIVE', 'rates': [{'name': 'VAT', 'percent': '19'}]},",
                        line("A", "RECURRING", year("", "119.00")));
        assertEquals(Money.parse("EUR 100.00"), revenue(preview).transactionPrice());
        assertEquals(Money.parse("EUR 100.00"), revenue(preview).months().getLast().billedToDate());
        assertEquals(Money.parse("EUR 100.00"), Objects.requireNonNull(preview.value()).tcv());
    }
}
