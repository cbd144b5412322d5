package io.firstbill.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.money.Percent;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class TaxTableTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    @Test
    void theDefaultKnowsNoTaxAnywhere() {
        assertEquals(List.of(), TaxTable.EMPTY.on("SEAT", "DE", DAY));
    }

    @Test
    void aTableAnswersByCountry() {
        var vat = new TaxRates.TaxRate("VAT", Percent.of("19"));
        var table = new TaxTable(Map.of("DE", List.of(vat)));
        assertEquals(List.of(vat), table.on("SEAT", "DE", DAY));
        assertEquals(List.of(), table.on("SEAT", "US", DAY));
    }
}
