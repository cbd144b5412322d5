package io.firstbill.preview;

import static io.firstbill.preview.YearlyContracts.flat;
import static io.firstbill.preview.YearlyContracts.line;
import static io.firstbill.preview.YearlyContracts.preview;
import static io.firstbill.preview.YearlyContracts.ramp;
import static io.firstbill.preview.YearlyContracts.year;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a deal is worth in the figures of sales, and where the CRM says otherwise. */
class DealValueTest {
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

    private static String yearly(String amounts) {
        return "'frequency': 'MONTHLY', 'pricePer': 'ANNUAL', 'periodAmounts': '" + amounts + "', ";
    }

    /** The last month is 83.33 or, with what does not divide, 83.37; a year is 1,000.00 either way. */
    @Test
    void aPriceOfAYearIsWorthThatPrice() {
        for (String amounts : List.of("EACH_ROUNDED", "ADD_UP")) {
            var value =
                    preview("2027-01-01", "2027-12-31", "", line("Plan", "RECURRING", year(yearly(amounts), "1000.00")))
                            .value();
            assertEquals(Money.parse("EUR 1000.00"), Objects.requireNonNull(value).arr());
            assertEquals(Money.parse("EUR 83.33"), value.mrr());
        }
    }

    @Test
    void theDealIsWorthItsPrepaidMoneyOnce() {
        ContractPreview preview =
                preview(
                        "2027-01-01",
                        "2027-12-31",
                        "'prepaidCredits': [{'description': 'Credit', 'amount': '500.00', 'price': '500.00'}],",
                        line("Setup", "ONE_TIME", "'phases': [" + flat("", "800.00") + "]"));
        assertEquals(Money.parse("EUR 800.00"), Objects.requireNonNull(preview.value()).tcv());
        assertEquals(Money.parse("EUR 1300.00"), preview.total());
    }

    @Test
    void aDifferenceToTheCrmNamesBothFigures() {
        ContractPreview preview = preview("2025-01-01", "2027-12-31", "'crmAmount': {'amount': '55000.00'},", ramp());
        var finding =
                preview.findings().stream()
                        .filter(each -> each.code().equals("total.differs"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                "The CRM states €55,000.00, the invoices of the term add up to €54,000.00 without tax: €1,000.00"
                        + " less.",
                finding.message());
    }

    private static final String CALLS =
            line(
                    "Calls",
                    "USAGE",
                    "'timing': 'IN_ARREARS', 'metric': 'calls', 'phases': [{'quantity': '100',"
                            + " 'charge': {'model': 'PER_UNIT', 'unitPrice': '2.00'}}]");

    /** Sales counts what was agreed, not what was used; the invoices are those of the use. */
    @Test
    void useCountsAtItsStatedQuantity() {
        var used = UsageSource.of(List.of(UsageReport.of("calls", LocalDate.of(2027, 5, 1), BigDecimal.valueOf(700))));
        var preview = preview(used, "2027-01-01", "2027-12-31", "", CALLS);
        assertEquals(Money.parse("EUR 200.00"), Objects.requireNonNull(preview.value()).tcv());
        assertEquals(Money.parse("EUR 1400.00"), preview.total());
    }

    /** A matrix prices regions, and nobody stated how much of which: the value is that of the use known. */
    @Test
    void useThatHasNoPriceAsStatedCountsAsUsed() {
        var calls =
                line(
                        "Calls",
                        "USAGE",
                        "'timing': 'IN_ARREARS', 'metric': 'calls', 'phases': [{'quantity': '100', 'charge': {'model':"
                                + " 'MATRIX', 'rows': [{'values': {'region': 'eu'}, 'charge': {'model': 'PER_UNIT',"
                                + " 'unitPrice': '2.00'}}]}}]");
        var day = LocalDate.of(2027, 5, 1).atStartOfDay();
        var used = UsageSource.of(List.of(new UsageReport("calls", day, BigDecimal.TEN, null, Map.of("region", "eu"))));
        var preview = preview(used, "2027-01-01", "2027-12-31", "", calls);
        assertEquals(Money.parse("EUR 20.00"), Objects.requireNonNull(preview.value()).tcv());
    }

    /** Twelve months and 15 of the 30 days of April: 12,500.00 over 12.5 months are 12,000.00 a year. */
    @Test
    void anAverageYearCountsDaysAsPartsOfTheirMonth() {
        var preview =
                preview(
                        "2026-04-01",
                        "2027-04-15",
                        "'choices': {'prorationDenominator': 'MONTHS'},",
                        line("A", "RECURRING", year("", "12000.00")));
        var value = Objects.requireNonNull(preview.value());
        assertEquals(Money.parse("EUR 12500.00"), value.tcv());
        assertEquals(Money.parse("EUR 12000.00"), value.acv());
        assertEquals(Money.parse("EUR 12000.00"), value.arr());
    }
}
