package io.firstbill.preview;

import static io.firstbill.preview.YearlyContracts.flat;
import static io.firstbill.preview.YearlyContracts.line;
import static io.firstbill.preview.YearlyContracts.preview;
import static io.firstbill.preview.YearlyContracts.ramp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

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
                "The CRM states EUR 55000.00, the invoices of the term add up to EUR 54000.00 without tax: EUR 1000.00"
                        + " less.",
                finding.message());
    }
}
