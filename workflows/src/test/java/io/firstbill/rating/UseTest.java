package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.document.Documents;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What was used of a part of a period, and of a window of several, reported or stated. */
class UseTest {
    private static String document(String counting, String phases) {
        return Documents.json(
                """
                {'customer': {'name': 'Nordwind AG', 'address': 'Hamburg', 'country': 'DE'}, 'sellingEntity': 'Seller',
                 'orderForm': {'number': 'OF-1', 'effectiveDate': '2026-12-15'}, 'purchaseOrder': 'PO-1',
                 'term': {'start': '2027-01-01', 'lastDay': '2027-12-31'}, 'currency': 'EUR', 'netDays': 30,
                 'timeZone': 'Europe/Berlin', 'billing': {'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'},
                 'lines': [{'id': 'L1', 'product': 'API', 'description': 'Use', 'kind': 'USAGE', 'timing': 'IN_ARREARS',
                   'metric': 'unit', 'counting': {%s}, 'phases': [%s]}],
                 'sources': {'/lines/0': {'page': 2, 'quote': 'EUR 1.00 a unit'}}}
                """
                        .formatted(counting, phases));
    }

    private static final String TWO_PRICES =
            document(
                    "",
                    "{'lastDay': '2027-01-14', 'quantity': '31', 'charge': {'model': 'PER_UNIT', 'unitPrice': '1.00'}},"
                            + "{'from': '2027-01-15', 'quantity': '31', 'charge': {'model': 'PER_UNIT', 'unitPrice':"
                            + " '2.00'}}");

    /** 100 units a month on tiers of a year: up to 1,000 at 1.00, then 0.50. */
    private static final String TIERS_OF_A_YEAR =
            document(
                    "'rated': 'CUMULATIVE', 'window': 'ANNUAL'",
                    "{'quantity': '100', 'charge': {'model': 'GRADUATED', 'tiers': [{'upTo': '1000', 'unitPrice':"
                            + " '1.00'}, {'unitPrice': '0.50'}]}}");

    private static UsageReport used(String day, int quantity) {
        return UsageReport.of("unit", LocalDate.parse(day), BigDecimal.valueOf(quantity));
    }

    private static List<String> lines(String document, UsageSource usage) {
        return Usages.lines(TermPreview.of(document, usage, null), LineType.USAGE);
    }

    @Test
    void reportsBelongToThePriceOfTheirDay() {
        assertEquals(
                List.of("2027-02-01 10.00", "2027-02-01 12.00"),
                lines(
                        TWO_PRICES,
                        UsageSource.of(List.of(used("2027-01-14", 10), used("2027-01-15", 2), used("2027-01-31", 4)))));
    }

    @Test
    void whatIsStatedForAPeriodIsPartedByDays() {
        // 14 of 31 at 1.00 and 17 of 31 at 2.00
        assertEquals(
                List.of("2027-02-01 14.00", "2027-02-01 34.00", "2027-03-01 62.00"),
                lines(TWO_PRICES, UsageSource.none()).subList(0, 3));
    }

    @Test
    void whatIsStatedCountsTowardTheTiersOfAYear() {
        List<String> stated = lines(TIERS_OF_A_YEAR, UsageSource.none());
        assertEquals("2027-11-01 100.00", stated.get(9));
        assertEquals("2027-12-01 50.00", stated.get(10));
        UsageSource reported =
                consumer -> {
                    for (int month = 1; month <= 12; month++) {
                        consumer.accept(used("2027-%02d-05".formatted(month), 100));
                    }
                };
        assertEquals(stated, lines(TIERS_OF_A_YEAR, reported));
    }
}
