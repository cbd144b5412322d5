package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Three lines of 33.335, and events of 0.004. */
class RoundingPointTest {
    private static String threeLines(String members) {
        StringBuilder goods = new StringBuilder();
        for (int n = 1; n <= 3; n++) {
            goods.append(
                    ", {'id': 'G%d', 'product': 'GOODS', 'description': 'Goods', 'kind': 'ONE_TIME', 'phases':"
                                    .formatted(n)
                            + " [{'charge': {'model': 'FLAT', 'amount': '33.335'}}]}");
        }
        return Usages.document(members)
                .replace(
                        "\"unitPrice\": \"1.00\"}}]}]",
                        "\"unitPrice\": \"1.00\"}}]}" + goods.toString().replace('\'', '"') + "]");
    }

    @Test
    void anInvoiceMayBeRoundedInsteadOfItsLines() {
        ExpectedInvoice byLine =
                TermPreview.of(threeLines("'discounts': []"), Usages.months(0), null).invoices().getFirst();
        assertEquals("EUR 100.02", byLine.total().toString());
        TermPreview preview =
                TermPreview.of(threeLines("'choices': {'roundingPoint': 'INVOICE'}"), Usages.months(0), null);
        ExpectedInvoice whole = preview.invoices().getFirst();
        assertEquals("EUR 100.01", whole.total().toString());
        ExpectedLine rounding = whole.lines().getLast();
        assertEquals("ROUNDING EUR -0.01", rounding.type() + " " + rounding.amount());
        assertEquals(
                List.of("exact lines together 100.005", "rounded once: €100.01", "100.01 - 100.02 printed = -0.01"),
                rounding.explanation().steps());
        Usages.assertKept(threeLines("'choices': {'roundingPoint': 'INVOICE'}"));
    }

    @Test
    void taxIsTakenOfTheRoundedInvoice() {
        String members =
                "'choices': {'roundingPoint': 'INVOICE', 'taxRounding': 'TOTAL'},"
                        + " 'tax': {'rates': [{'name': 'VAT', 'percent': '20'}]}";
        var sums =
                Objects.requireNonNull(
                        TermPreview.of(threeLines(members), Usages.months(0), null).invoices().getFirst().sums());
        assertEquals("EUR 100.01 EUR 20.00", sums.subtotal() + " " + sums.tax());
    }

    @ParameterizedTest
    @CsvSource({"LINE,EVENT,0.01", "EACH_REPORT,EVENT,0.00", "EACH_REPORT,DAY,0.01", "EACH_REPORT,PERIOD,0.01"})
    void eachReportMayBeRounded(String point, String rated, String total) {
        String document =
                Usages.document("'choices': {'roundingPoint': '" + point + "', 'lineRounding': 'HALF_UP'}")
                        .replace("\"unitPrice\": \"1.00\"", "\"unitPrice\": \"0.004\"")
                        .replace(
                                "\"metric\": \"unit\",",
                                "\"metric\": \"unit\", \"counting\": {\"rated\": \"" + rated + "\"},");
        UsageSource three =
                UsageSource.of(
                        IntStream.range(0, 3)
                                .mapToObj(n -> UsageReport.of("unit", Usages.START, BigDecimal.ONE))
                                .toList());
        assertEquals(total, Usages.total(Usages.priced(document, three)));
    }
}
