package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.document.ContractDocument;
import io.firstbill.document.Documents;
import io.firstbill.failure.Finding;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One usage line, its reports, and what the first month (April 2027, thirty days) costs. Figures worked by hand. */
class UsagePricingTest {
    private static final String TIERS =
            "'tiers': [{'upTo': '100', 'unitPrice': '0.30', 'flatFee': '5'},"
                    + " {'upTo': '500', 'unitPrice': '0.22', 'flatFee': '3'}, {'unitPrice': '0.15'}]";
    private static final String FREE_TIERS =
            "'tiers': [{'upTo': '100', 'unitPrice': '0.30'}, {'upTo': '500', 'unitPrice': '0.22'},"
                    + " {'unitPrice': '0.15'}]";

    private static String document(String charge, String counting) {
        return Documents.json(
                """
                {'customer': {'name': 'Nordwind', 'address': 'Kai 1', 'country': 'DE'}, 'sellingEntity': 'Seller',
                 'orderForm': {'number': 'SO-1', 'effectiveDate': '2027-04-01'},
                 'term': {'start': '2027-04-01', 'lastDay': '2028-03-31'}, 'currency': 'EUR', 'netDays': 30,
                 'billing': {'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'}, 'timeZone': 'Europe/Berlin',
                 'lines': [{'id': 'L1', 'product': 'P', 'description': 'Use', 'kind': 'USAGE', 'metric': 'm',
                   'timing': 'IN_ARREARS',
                   'counting': %s, 'phases': [{'charge': %s}]}]}
                """
                        .formatted(counting, charge.replace("FREE_TIERS", FREE_TIERS).replace("TIERS", TIERS)));
    }

    /** Reports such as {@code 01T10:00 40 region=eu; 03 5}: the day (and time) of April, quantity, attributes. */
    private static UsageSource reports(String text) {
        List<UsageReport> reports = new ArrayList<>();
        for (String report : text.split(";", -1)) {
            String[] parts = report.strip().split(" ", -1);
            Map<String, String> attributes =
                    Stream.of(parts)
                            .filter(part -> part.contains("="))
                            .map(part -> part.split("=", -1))
                            .collect(Collectors.toMap(part -> part[0], part -> part[1]));
            String when = parts[0].length() == 2 ? "2027-04-" + parts[0] : "2027-04-" + parts[0] + ":00";
            String id = attributes.get("id");
            String metric = attributes.getOrDefault("metric", "m");
            reports.add(
                    new UsageReport(
                            metric, UsageReport.when(when), new BigDecimal(parts[1]), id, new TreeMap<>(attributes)));
        }
        return UsageSource.of(reports);
    }

    private static String april(TermPreview preview) {
        return preview.invoices().stream()
                .filter(invoice -> invoice.invoiceDate().equals(LocalDate.of(2027, 5, 1)))
                .map(invoice -> invoice.total().getAmount().toPlainString())
                .findFirst()
                .orElse("none");
    }

    private static List<String> codes(TermPreview preview) {
        return preview.findings().stream().map(Finding::code).toList();
    }

    private static List<String> leftOut(TermPreview preview) {
        return codes(preview).stream()
                .filter(code -> code.startsWith("usage.") && !code.equals("usage.unstated"))
                .toList();
    }

    private static void assertApril(String expected, String charge, String counting, String reports) {
        String document = document(charge, counting);
        TermPreview preview = TermPreview.of(document, reports(reports), null);
        assertEquals(expected, april(preview), () -> preview.findings().toString());
        var contract = ContractDocument.read(document).contract();
        assertTrue(contract != null);
        assertEquals(contract, ContractDocument.read(ContractDocument.write(contract)).contract());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'model': 'GRADUATED', TIERS} | 640 | 147.00",
                "{'model': 'GRADUATED', FREE_TIERS} | 640 | 139.00",
                "{'model': 'GRADUATED', TIERS} | 100 | 35.00",
                "{'model': 'GRADUATED', TIERS, 'tierBounds': 'LOWER_INCLUSIVE'} | 100 | 38.00",
                "{'model': 'GRADUATED', TIERS, 'tierBounds': 'NEXT_FIRST_UNIT'} | 100 | 37.92",
                "{'model': 'GRADUATED', TIERS} | 0 | none",
                "{'model': 'GRADUATED', TIERS, 'zeroUsageTierFee': 'CHARGED'} | 0 | 5.00",
                "{'model': 'VOLUME', FREE_TIERS} | 500 | 110.00",
                "{'model': 'VOLUME', FREE_TIERS} | 501 | 75.15",
                "{'model': 'VOLUME', FREE_TIERS, 'tierBounds': 'LOWER_INCLUSIVE'} | 500 | 75.00",
                "{'model': 'VOLUME', TIERS, 'zeroUsageTierFee': 'CHARGED'} | 0 | 5.00",
                "{'model': 'TIERED_PACKAGE', 'packageSize': '250', 'tiers': [{'upTo': '1000', 'packagePrice': '12'},"
                        + " {'packagePrice': '10'}]} | 1300 | 68.00",
                "{'model': 'TIERED_PACKAGE', 'packageSize': '250', 'tierPricing': 'VOLUME', 'tiers': [{'upTo': '1000',"
                        + " 'packagePrice': '12'}, {'packagePrice': '10'}]} | 1300 | 60.00",
                "{'model': 'TIERED_PACKAGE', 'packageSize': '250', 'tiers': [{'unitPrice': '0.048'}]} | 1001 | 60.00",
                "{'model': 'STAIRSTEP', 'steps': [{'upTo': '10', 'price': '99'}, {'upTo': '25', 'price': '199'},"
                        + " {'upTo': '100', 'price': '499'}]} | 26 | 499.00",
                "{'model': 'GRADUATED_PERCENTAGE', 'tiers': [{'upTo': '10000', 'percent': '2'}, {'percent': '1.4'}]}"
                        + " | 16500 | 291.00",
                "{'model': 'COST_PLUS', 'multiplier': '1.075'} | 1234.56 | 1327.15"
            })
    void aTotalIsPriced(String charge, String quantity, String amount) {
        assertApril(amount, charge, "{}", "01 " + quantity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'minimum': '0.50', 'maximum': '9.00' | 12.03",
                "'freeEvents': 0 | 14.62",
                "'freeEvents': 1 | 14.18",
                "'freeAmount': '130' | 11.65",
                "'minimum': '20.00', 'limitsApplyTo': 'PERIOD' | 20.00",
                "'maximum': '10.00', 'limitsApplyTo': 'PERIOD' | 10.00"
            })
    void aPercentageIsTakenOfEachPayment(String terms, String amount) {
        String charge = "{'model': 'PERCENTAGE', 'percent': '1.9', 'fixedFee': '0.25', " + terms + "}";
        assertApril(amount, charge, "{}", "01 10; 02 120; 03 600");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 01 3; 02 4 | 7.00",
                "{} | 01 3 id=a; 01 3 id=a; 02 -1 | 2.00",
                "{'aggregation': 'COUNT'} | 01 3; 02 4 | 2.00",
                "{'aggregation': 'COUNT_DISTINCT', 'distinctBy': 'user'} | 01 1 user=x; 02 1 user=x; 03 1 user=y |"
                        + " 2.00",
                "{'aggregation': 'MAX'} | 01 3; 02 9; 03 4 | 9.00",
                "{'aggregation': 'LAST'} | 01 3; 02 9; 03 4 | 4.00",
                "{'aggregation': 'AVERAGE'} | 01 3; 02 9; 03 3 | 5.00",
                "{'aggregation': 'TIME_WEIGHTED'} | 01 40; 21 52 | 44.00",
                "{'aggregation': 'TIME_WEIGHTED_CHANGES'} | 01 40; 21 12 | 44.00",
                "{'aggregation': 'PERCENTILE', 'percentile': '75'} | 01 9; 02 2; 03 3; 04 4 | 4.00",
                "{'aggregation': 'PERCENTILE', 'percentile': '95'} | 01 9; 02 2; 03 3; 04 4 | 9.00",
                "{'aggregation': 'PERCENTILE', 'percentile': '50'} | 01 9; 02 2; 03 3; 04 4; 05 5 | 4.00",
                "{'where': {'status': 'ok'}} | 01 3 status=ok; 02 4 status=failed; 03 5 | 3.00",
                "{'sameId': 'REPLACES'} | 01 3 id=a; 02 1; 05 8 id=a | 9.00",
                "{'sameId': 'REPLACES'} | 01 3 id=a; 02 1; 05 0 id=a | 1.00",
                "{'divideBy': '1000', 'round': 'UP'} | 01 1600; 02 1200 | 3.00",
                "{'divideBy': '1000', 'round': 'UP', 'convert': 'EACH_REPORT'} | 01 1600; 02 1200 | 4.00",
                "{'divideBy': '1000', 'freeUnits': '2'} | 01 2800 | 0.80",
                "{'divideBy': '1000', 'round': 'UP', 'freeUnits': '300', 'freeUnitsTaken': 'BEFORE_CONVERTING'}"
                        + " | 01 2800 | 3.00",
                "{'multiplyBy': '1.5', 'round': 'HALF_UP', 'decimals': 1} | 01 1.03 | 1.50"
            })
    void reportsBecomeAQuantity(String counting, String reports, String amount) {
        assertApril(amount, "{'model': 'PER_UNIT', 'unitPrice': '1'}", counting, reports);
    }

    /** 275 together; 200 and 75 by day and hour; 100, 100, 50 and 25 by event. */
    @ParameterizedTest
    @CsvSource({"PERIOD, 61.25", "DAY, 72.50", "HOUR, 72.50", "EVENT, 82.50"})
    void tiersBeginAnewWithEachStretch(String stretch, String amount) {
        String charge =
                "{'model': 'GRADUATED', 'tiers': [{'upTo': '100', 'unitPrice': '0.30'},"
                        + " {'upTo': '200', 'unitPrice': '0.20'}, {'unitPrice': '0.15'}]}";
        String reports = "01T10:00 100; 01T10:30 100; 02T10:00 50; 02T10:59 25";
        assertApril(amount, charge, "{'rated': '" + stretch + "'}", reports);
    }

    @Test
    void annualTiersBilledMonthlyGoOnFromMonthToMonth() {
        String document = document("{'model': 'GRADUATED', FREE_TIERS}", "{'rated': 'CUMULATIVE', 'window': 'ANNUAL'}");
        UsageSource reports =
                UsageSource.of(
                        List.of(
                                UsageReport.of("m", LocalDate.of(2027, 4, 3), new BigDecimal("80")),
                                UsageReport.of("m", LocalDate.of(2027, 5, 3), new BigDecimal("80"))));
        var amounts =
                TermPreview.of(document, reports, null).invoices().stream()
                        .map(invoice -> invoice.total().getAmount().toPlainString())
                        .toList();
        assertEquals(List.of("24.00", "19.20"), amounts);
    }

    @Test
    void aLevelOverTimeIsRatedInTheFirstPeriodOfAWindow() {
        String counting = "{'aggregation': 'TIME_WEIGHTED', 'rated': 'CUMULATIVE', 'window': 'ANNUAL'}";
        assertApril("40.00", "{'model': 'PER_UNIT', 'unitPrice': '1'}", counting, "01 40");
    }

    @Test
    void aMatrixHasALineForEachCombinationUsed() {
        String charge =
                "{'model': 'MATRIX', 'rows': [{'values': {'region': 'eu'}, 'charge': {'model': 'PER_UNIT', 'unitPrice':"
                        + " '2'}}, {'values': {'region': 'us'}, 'charge': {'model': 'GRADUATED', FREE_TIERS}}]}";
        assertApril("59.00", charge, "{}", "01 10 region=eu; 02 110 region=us; 03 3.4 region=eu");
        var preview = TermPreview.of(document(charge, "{}"), reports("01 10 region=asia"), null);
        assertTrue(codes(preview).contains("quantity.unpriced"), () -> codes(preview).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 01 10 region=eu; 02 3 region=us; 03 4 region=jp | 24.00",
                "{} | 01 10 region=eu; 02 3 | 16.00",
                "{'rated': 'EVENT'} | 01 10 region=eu; 02 3 region=us; 03 4 region=jp | 24.00",
                "{'rated': 'DAY'} | 01 10 region=eu; 01 3 region=us; 02 1 region=eu | 17.00"
            })
    void aRowOfAnyValueIsThePriceOfEverythingElse(String counting, String reports, String amount) {
        String charge =
                "{'model': 'MATRIX', 'rows': [{'values': {'region': 'eu'}, 'charge': {'model': 'PER_UNIT', 'unitPrice':"
                        + " '1'}}, {'values': {'region': '*'}, 'charge': {'model': 'PER_UNIT', 'unitPrice': '2'}}]}";
        assertApril(amount, charge, counting, reports);
    }

    @Test
    void useBelongsToTheFirstRowItFits() {
        String row = "{'values': {'region': '%s', 'class': '%s'}, 'charge': {'model': 'PER_UNIT', 'unitPrice': '%s'}}";
        String rows =
                String.join(
                        ", ",
                        row.formatted("eu", "gold", 5),
                        row.formatted("*", "gold", 4),
                        row.formatted("eu", "*", 3));
        assertApril(
                "12.00",
                "{'model': 'MATRIX', 'rows': [" + rows + "]}",
                "{}",
                "01 1 region=eu class=gold; 02 1 region=us class=gold; 03 1 region=eu class=tin");
        String unreached = "{'model': 'MATRIX', 'rows': [" + row.formatted("*", "*", 1) + ", " + rows + "]}";
        assertTrue(
                codes(TermPreview.of(document(unreached, "{}"), reports("01 1"), null)).contains("matrix.unreached"));
    }

    @Test
    void whatIsLeftOutIsSaid() {
        String charge = "{'model': 'PER_UNIT', 'unitPrice': '1'}";
        var repeated = TermPreview.of(document(charge, "{}"), reports("01 3 id=a; 02 4 id=a"), null);
        assertEquals(List.of("usage.duplicate"), leftOut(repeated));
        assertEquals("3.00", april(repeated));
        var late = UsageReport.of("m", LocalDate.of(2028, 4, 1), BigDecimal.TEN);
        var early = UsageReport.of("m", LocalDate.of(2027, 3, 31), BigDecimal.TEN);
        var outside = TermPreview.of(document(charge, "{}"), UsageSource.of(List.of(late, early)), null);
        assertEquals(List.of("usage.outsideTerm"), leftOut(outside));
        assertTrue(outside.findings().getLast().message().contains("the first for 2027-03-31,"));
        var standing =
                TermPreview.of(
                        document(charge, "{'aggregation': 'TIME_WEIGHTED'}"), UsageSource.of(List.of(early)), null);
        assertEquals(List.of(), leftOut(standing));
        assertEquals("10.00", april(standing));
        var corrected = TermPreview.of(document(charge, "{}"), reports("01 3; 02 -5"), null);
        assertEquals(List.of("usage.negative"), leftOut(corrected));
        assertEquals("-2.00", april(corrected));
    }

    @Test
    void capacityIsTheSmallestStepThatContainsEveryPeak() {
        String charge =
                "{'model': 'CAPACITY', 'steps': [{'limits': {'users': '10', 'gb': '100'}, 'price': '99'},"
                        + " {'limits': {'users': '50', 'gb': '1000'}, 'price': '399'}]}";
        String peaks = "{'aggregation': 'MAX'}";
        assertApril("99.00", charge, peaks, "01 8 metric=users; 02 100 metric=gb");
        assertApril("399.00", charge, peaks, "01 8 metric=users; 02 120 metric=gb; 03 90 metric=gb");
    }

    @Test
    void aLastStepOfCapacityMayLimitNothing() {
        String charge =
                "{'model': 'CAPACITY', 'steps': [{'limits': {'users': '10', 'gb': '100'}, 'price': '99'},"
                        + " {'limits': {'users': '10'}, 'price': '150'}, {'limits': {}, 'price': '399'}]}";
        String peaks = "{'aggregation': 'MAX'}";
        assertApril("150.00", charge, peaks, "01 8 metric=users; 02 5000 metric=gb");
        assertApril("399.00", charge, peaks, "01 11 metric=users");
        String backwards =
                "{'model': 'CAPACITY', 'steps': [{'limits': {'gb': '100'}, 'price': '150'},"
                        + " {'limits': {'users': '10', 'gb': '100'}, 'price': '99'}]}";
        var preview = TermPreview.of(document(backwards, peaks), reports("01 8 metric=users"), null);
        assertTrue(codes(preview).contains("capacity.order"), () -> codes(preview).toString());
    }

    @Test
    void reportsThatBelongToNoLineAreSaid() {
        var preview =
                TermPreview.of(
                        document("{'model': 'PER_UNIT', 'unitPrice': '1'}", "{}"), reports("01 1 metric=x"), null);
        assertTrue(codes(preview).contains("usage.unknownMetric"), () -> codes(preview).toString());
    }

    @Test
    void aDayBeginsAtMidnightOfTheContractsZone() {
        var report = new UsageReport("m", UsageReport.when("2027-04-30T22:30:00Z"), BigDecimal.TEN, null, Map.of());
        var preview =
                TermPreview.of(
                        document("{'model': 'PER_UNIT', 'unitPrice': '1'}", "{}"),
                        UsageSource.of(List.of(report)),
                        null);
        assertEquals("none", april(preview));
        assertEquals(LocalDate.of(2027, 6, 1), preview.invoices().getFirst().invoiceDate());
    }
}
