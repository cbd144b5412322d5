package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.document.ContractDocument;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Units against lines that are priced by less, or more, than the quantity of a period. */
class PrepaidUnitsTest {
    private static final String TIERS =
            "'model': 'GRADUATED', 'tiers': [{'upTo': '100', 'unitPrice': '0.30'}, {'upTo': '500', 'unitPrice':"
                    + " '0.22'}, {'unitPrice': '0.15'}]";
    private static final String REGIONS =
            "'model': 'MATRIX', 'rows': [{'values': {'region': 'eu'}, 'charge': {'model': 'PER_UNIT', 'unitPrice':"
                    + " '1'}}, {'values': {'region': 'us'}, 'charge': {'model': 'PER_UNIT', 'unitPrice': '2'}}]";

    private static String document(String credit, String charge, String counting) {
        return Usages.document("'prepaidCredits': [{'description': 'Pack', " + credit + "}]")
                .replace("\"model\": \"PER_UNIT\", \"unitPrice\": \"1.00\"", charge.replace('\'', '"'))
                .replace("/lines/0/phases/0/charge/unitPrice", "/lines/0/phases/0/charge")
                .replace("\"metric\": \"unit\",", "\"metric\": \"unit\", \"counting\": {" + quoted(counting) + "},");
    }

    private static String quoted(String counting) {
        return counting.replace('\'', '"');
    }

    /** Reports such as {@code 01-05 120; 02-01 30 eu}: the day of 2027, the quantity, the region. */
    private static UsageSource reports(String text) {
        List<UsageReport> reports = new ArrayList<>();
        for (String report : text.split(";", -1)) {
            String[] parts = report.strip().split(" ", -1);
            reports.add(
                    new UsageReport(
                            "unit",
                            UsageReport.when("2027-" + parts[0]),
                            new BigDecimal(parts[1]),
                            null,
                            parts.length > 2 ? Map.of("region", parts[2]) : Map.of()));
        }
        return UsageSource.of(reports);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // the first day takes 120, the second 30: 170 are left of it, 30.00 + 15.40
                "'units': '150' | TIERS | 'rated': 'DAY' | 01-05 120; 01-06 200 | 45.40",
                // packages of ten by event: 12 and 13 of 18 are paid for; 5 and 7 are a package each
                "'units': '25' | 'model': 'PACKAGE', 'packageSize': '10', 'packagePrice': '1' | 'rated': 'EVENT' |"
                        + " 01-05 12; 01-06 18; 01-07 7 | 2.00",
                // the row stated first is paid for first, whatever was reported first: 20 of us at 2.00
                "'units': '50' | REGIONS | 'rated': 'PERIOD' | 01-05 30 us; 01-06 40 eu | 40.00",
                // the year is priced at what is left of it: 50 are 15.00, 150 are 41.00
                "'units': '100' | TIERS | 'rated': 'CUMULATIVE' | 01-05 150; 02-05 100 | 41.00",
                // 1.9 % + 0.25 of at least 0.50, at most 9.00: 10 and 90 of 120 are paid for, 30 are 0.82
                "'units': '100' | 'model': 'PERCENTAGE', 'percent': '1.9', 'fixedFee': '0.25', 'minimum': '0.50',"
                        + " 'maximum': '9.00' | 'rated': 'PERIOD' | 01-05 10; 01-06 120; 01-07 600 | 9.82",
                // two units of credit for each: 75 of the first day's 120 are paid for, 45 and 200 are 13.50 and 52.00
                "'units': '150', 'rates': {'L1': '2'} | TIERS | 'rated': 'DAY' | 01-05 120; 01-06 200 | 65.50",
                // the second month's grant is new: 20 at 0.30 each month
                "'units': '100', 'every': 'MONTHLY' | TIERS | 'rated': 'DAY' | 01-05 120; 02-06 120 | 12.00"
            })
    void theRestIsPricedAsTheLineSays(String credit, String charge, String counting, String reports, String total) {
        String document = document(credit, charge.replace("TIERS", TIERS).replace("REGIONS", REGIONS), counting);
        assertEquals(total, Usages.total(Usages.priced(document, reports(reports))));
        Usages.assertKept(document);
    }

    @Test
    void theLineSaysWhatWasPaidFor() {
        TermPreview preview =
                Usages.priced(document("'units': '150'", TIERS, "'rated': 'DAY'"), reports("01-05 120; 01-06 200"));
        ExpectedLine line = preview.invoices().getFirst().lines().getFirst();
        assertEquals("170", line.quantity().toPlainString());
        assertEquals(
                List.of(
                        "Pack: 150 units used, 0 left",
                        "320 - 150 prepaid = 170",
                        "0 -> 0",
                        "170 -> 45.40",
                        "2 together 45.40",
                        "rounded once, half up: €45.40"),
                line.explanation().steps());
    }

    @Test
    void peaksAreNoQuantityUnitsPayFor() {
        String steps = "'model': 'CAPACITY', 'steps': [{'limits': {'unit': '10'}, 'price': '5'}]";
        assertEquals("prepaid.units", code(document("'units': '1'", steps, "'aggregation': 'MAX'")));
        assertEquals("prepaid.units", code(document("'units': '1'", REGIONS, "'rated': 'CUMULATIVE'")));
    }

    private static String code(String document) {
        return ContractDocument.read(document).findings().getFirst().code();
    }
}
