package io.firstbill.revenue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.document.Documents;
import io.firstbill.preview.ContractPreview;
import io.firstbill.preview.DealValue;
import io.firstbill.quantity.UsageSource;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/** Allocation, revenue by month and balances, with figures from public examples and worked by hand. */
class RevenuePreviewTest {
    private static ContractPreview preview(String start, String lastDay, String members, String... lines) {
        String document =
                Documents.json(
                        """
                        {'customer': {'name': 'Nordwind', 'address': 'Kai 1', 'country': 'DE'}, 'sellingEntity': 'Seller',
                         'orderForm': {'number': 'SO-1', 'effectiveDate': '%1$s'},
                         'term': {'start': '%1$s', 'lastDay': '%2$s'}, 'currency': 'EUR', 'netDays': 30,
                         'billing': {'frequency': 'ANNUAL', 'alignment': 'ANNIVERSARY'}, 'timeZone': 'Europe/Berlin',
                         %3$s 'lines': [%4$s]}
                        """
                                .formatted(start, lastDay, members, String.join(", ", lines)));
        ContractPreview preview = ContractPreview.of(document, UsageSource.none(), null);
        Objects.requireNonNull(preview.total(), () -> preview.findings().toString());
        return preview;
    }

    private static RevenuePreview revenue(ContractPreview preview) {
        return Objects.requireNonNull(preview.revenue());
    }

    private static String line(String id, String kind, String members) {
        return "{'id': '"
                + id
                + "', 'product': '"
                + id
                + "', 'description': '"
                + id
                + "', 'kind': '"
                + kind
                + "', "
                + members
                + "}";
    }

    private static String flat(String members, String amount) {
        return "{" + members + "'charge': {'model': 'FLAT', 'amount': '" + amount + "'}}";
    }

    private static String year(String members, String amount) {
        return "'timing': 'IN_ADVANCE', " + members + "'phases': [" + flat("", amount) + "]";
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

    private static String ramp() {
        return line(
                "A",
                "RECURRING",
                "'timing': 'IN_ADVANCE', 'phases': ["
                        + flat("'lastDay': '2025-12-31', ", "12000.00")
                        + ", "
                        + flat("'from': '2026-01-01', 'lastDay': '2026-12-31', ", "18000.00")
                        + ", "
                        + flat("'from': '2027-01-01', ", "24000.00")
                        + "]");
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

    @Test
    void theDealIsWorthWhatItBills() {
        ContractPreview preview =
                preview(
                        "2025-01-01",
                        "2027-12-31",
                        "",
                        ramp(),
                        line("Setup", "ONE_TIME", "'phases': [" + flat("", "5000.00") + "]"));
        DealValue value = Objects.requireNonNull(preview.value());
        assertEquals(Money.parse("EUR 59000.00"), value.tcv());
        assertEquals(Money.parse("EUR 18000.00"), value.acv());
        assertEquals(Money.parse("EUR 24000.00"), value.arr());
        assertEquals(Money.parse("EUR 2000.00"), value.mrr());
    }
}
