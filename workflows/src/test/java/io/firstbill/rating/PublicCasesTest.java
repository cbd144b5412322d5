package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.document.Documents;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;
import io.firstbill.workflow.message.Json;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Figures that billing vendors publish, each with its address and the choice it depends on: a usage line of a month,
 * its reports, and what the month costs. The data is in {@code public-cases.json}.
 */
class PublicCasesTest {
    private static final LocalDate MONTH = LocalDate.of(2027, 1, 1);

    @TestFactory
    Stream<DynamicTest> everyPublishedFigureIsReached() throws IOException {
        try (var file = Objects.requireNonNull(PublicCasesTest.class.getResourceAsStream("public-cases.json"))) {
            return StreamSupport.stream(Json.mapper().readTree(file).spliterator(), false)
                    .flatMap(PublicCasesTest::tests);
        }
    }

    private static Stream<DynamicTest> tests(JsonNode published) {
        String name =
                published.path("vendor").asText() + ", " + published.path("charge").path("model").asText() + " of ";
        return StreamSupport.stream(published.path("figures").spliterator(), false)
                .map(figure ->
                        DynamicTest.dynamicTest(name + figure.path("use"), () -> assertFigure(published, figure)));
    }

    private static void assertFigure(JsonNode published, JsonNode figure) {
        TermPreview preview = TermPreview.of(document(published), reports(figure.path("use")), null);
        String amount =
                preview.invoices().stream()
                        .filter(invoice -> !invoice.total().isZero())
                        .map(invoice -> invoice.total().getAmount().toPlainString())
                        .findFirst()
                        .orElse("none");
        assertEquals(
                figure.path("amount").asText(),
                amount,
                () -> published.path("source").asText() + " " + preview.findings());
    }

    private static UsageSource reports(JsonNode uses) {
        List<UsageReport> reports = new ArrayList<>();
        uses.forEach(
                use -> reports.add(UsageReport.of("m", MONTH.plusDays(reports.size()), new BigDecimal(use.asText()))));
        return UsageSource.of(reports);
    }

    private static String document(JsonNode published) {
        return Documents.json(
                        """
                        {'customer': {'name': 'Public', 'address': 'Street 1', 'country': 'US'}, 'sellingEntity': 'Seller',
                         'orderForm': {'number': 'SO-1', 'effectiveDate': '2027-01-01'},
                         'term': {'start': '2027-01-01', 'lastDay': '2027-01-31'}, 'currency': 'USD', 'netDays': 30,
                         'billing': {'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'}, 'timeZone': 'UTC',
                         'lines': [{'id': 'L1', 'product': 'P', 'description': 'Use', 'kind': 'USAGE', 'metric': 'm',
                           'timing': 'IN_ARREARS', 'counting': COUNTING, 'phases': [{'charge': CHARGE}]}]}
                        """)
                .replace("COUNTING", published.path("counting").toString())
                .replace("CHARGE", published.path("charge").toString());
    }
}
