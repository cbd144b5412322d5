package io.firstbill.proof;

import static io.firstbill.invoice.DiscrepancyType.WRONG_PRICE;
import static io.firstbill.invoice.DiscrepancyType.WRONG_QUANTITY;
import static io.firstbill.proof.Contracts.TIERS;
import static io.firstbill.proof.Contracts.months;
import static io.firstbill.proof.Contracts.use;

import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Faults of the least and the most of a charge, and of groups. */
final class FaultsOfBounds {
    private static final UsageSource USE = months(640, 100, 501, 0, 320, 1250, 99, 700, 0, 500, 33, 810);

    private FaultsOfBounds() {}

    static Stream<Fault> all() {
        var bounded =
                use("", "", "PER_UNIT", "'unitPrice': '1.00', 'minimumQuantity': '300', 'maximumQuantity': '700'");
        var limited = use("", "", "PER_UNIT", "'unitPrice': '1.00', 'minimumAmount': '250.00'");
        var grouped = use("", "", "GRADUATED", TIERS + ", 'groupBy': ['project']");
        var least = use("", "'counting': {'eachReportAtLeast': '400'}, ", "PER_UNIT", "'unitPrice': '1.00'");
        return Stream.of(
                Fault.of(
                        "minimum quantity missing",
                        bounded,
                        ", 'minimumQuantity': '300'",
                        "",
                        USE,
                        WRONG_PRICE,
                        "L1 minimum quantity: set up with none instead of 300"),
                Fault.of(
                        "maximum quantity missing",
                        bounded,
                        ", 'maximumQuantity': '700'",
                        "",
                        USE,
                        WRONG_PRICE,
                        "L1 maximum quantity: set up with none instead of 700"),
                Fault.of(
                        "minimum amount missing",
                        limited,
                        ", 'minimumAmount': '250.00'",
                        "",
                        USE,
                        WRONG_PRICE,
                        "L1 minimum amount: set up with none instead of"),
                Fault.of(
                        "groups priced together",
                        grouped,
                        ", 'groupBy': ['project']",
                        "",
                        projects(),
                        WRONG_PRICE,
                        "L1 groups: set up with all use together instead of each project by itself"),
                Fault.of(
                        "least of a report missing",
                        least,
                        "'counting': {'eachReportAtLeast': '400'}, ",
                        "",
                        USE,
                        WRONG_QUANTITY,
                        "L1 least quantity of a report: set up with none instead of 400"));
    }

    private static UsageSource projects() {
        return UsageSource.of(
                IntStream.range(0, 24)
                        .mapToObj(n ->
                                new UsageReport(
                                        "unit",
                                        LocalDate.of(2027, 1, 5).plusMonths(n / 2),
                                        BigDecimal.valueOf(200L + 100L * (n % 2)),
                                        null,
                                        Map.of("project", List.of("a", "b").get(n % 2))))
                        .toList());
    }
}
