package io.firstbill.misreading;

import io.firstbill.charge.ChargeKind;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.Aggregation;
import io.firstbill.quantity.Conversion;
import io.firstbill.quantity.QuantityRule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.Stream;

/** How the use of a charge is counted set up otherwise. */
record CountingMisreadings(PricingConfig config, Charge charge) {

    Stream<Misreading> all() {
        return charge.kind() == ChargeKind.USAGE
                ? Stream.of(
                                included(),
                                lengths(),
                                leastReports(),
                                increments(),
                                aggregations(),
                                roundings(),
                                stretches())
                        .flatMap(all -> all)
                : Stream.empty();
    }

    private QuantityRule rule() {
        return charge.counting();
    }

    private Stream<Misreading> included() {
        var rule = rule();
        return rule.freeUnits().signum() == 0
                ? Stream.empty()
                : Stream.of(
                        counting("included units", rule.freeUnits(), "none", free(BigDecimal.ZERO, rule.freeFirst())),
                        counting(
                                "included units taken off",
                                rule.freeFirst() ? "before converting" : "after converting",
                                rule.freeFirst() ? "after converting" : "before converting",
                                free(rule.freeUnits(), !rule.freeFirst())));
    }

    private QuantityRule free(BigDecimal units, boolean first) {
        var rule = rule();
        return new QuantityRule(
                rule.aggregation(),
                rule.distinctBy(),
                rule.conversion(),
                units,
                first,
                rule.carriesOver(),
                rule.stretch(),
                rule.window(),
                rule.percentile(),
                rule.selection(),
                rule.lateness(),
                rule.unitsPer());
    }

    private Stream<Misreading> lengths() {
        var rule = rule();
        return rule.unitsPer() == null
                ? Stream.empty()
                : Stream.of(
                        counting(
                                "length of time included units are of",
                                rule.unitsPer().name(),
                                "the billing period",
                                new QuantityRule(
                                        rule.aggregation(),
                                        rule.distinctBy(),
                                        rule.conversion(),
                                        rule.freeUnits(),
                                        rule.freeFirst(),
                                        rule.carriesOver(),
                                        rule.stretch(),
                                        rule.window(),
                                        rule.percentile(),
                                        rule.selection(),
                                        rule.lateness(),
                                        null)));
    }

    private Stream<Misreading> leastReports() {
        var own = rule().conversion();
        return own.least() == null
                ? Stream.empty()
                : Stream.of(counting("least quantity of a report", own.least(), "none", converted(own.withoutLeast())));
    }

    private Stream<Misreading> increments() {
        var own = rule().conversion();
        return own.increment() == null
                ? Stream.empty()
                : Stream.of(
                        counting(
                                "increment of the quantity",
                                own.increment(),
                                "none",
                                converted(own.withoutIncrement())));
    }

    private Stream<Misreading> aggregations() {
        return Arrays.stream(Aggregation.values())
                .filter(other -> other != rule().aggregation())
                .filter(other -> other != Aggregation.COUNT_DISTINCT && other != Aggregation.PERCENTILE)
                .filter(other -> other.overTime() || !rule().byLevel())
                .map(other ->
                        counting(
                                "aggregation",
                                rule().aggregation(),
                                other,
                                rule(other, rule().conversion(), rule().carriesOver())));
    }

    private Stream<Misreading> roundings() {
        var own = rule().conversion();
        var modes =
                Stream.of(RoundingMode.UNNECESSARY, RoundingMode.CEILING, RoundingMode.FLOOR, RoundingMode.HALF_UP)
                        .filter(mode -> mode != own.rounding())
                        .map(mode ->
                                counting(
                                        "rounding of the quantity",
                                        name(own.rounding()),
                                        name(mode),
                                        converted(own.rounded(mode))));
        var each =
                counting(
                        "conversion",
                        own.eachReport() ? "each report" : "total",
                        own.eachReport() ? "total" : "each report",
                        converted(own.each(!own.eachReport())));
        var none = counting("conversion of units", "as stated", "none", converted(Conversion.NONE));
        var levels =
                counting(
                        "level at the start of a period",
                        rule().carriesOver() ? "carried over" : "begun anew",
                        rule().carriesOver() ? "begun anew" : "carried over",
                        rule(rule().aggregation(), own, !rule().carriesOver()));
        return Stream.concat(modes, Stream.of(each, none, levels));
    }

    private static String name(RoundingMode mode) {
        return switch (mode) {
            case UNNECESSARY -> "none";
            case CEILING -> "UP";
            case FLOOR -> "DOWN";
            default -> mode.name();
        };
    }

    private QuantityRule converted(Conversion conversion) {
        return rule(rule().aggregation(), conversion, rule().carriesOver());
    }

    private QuantityRule rule(Aggregation aggregation, Conversion conversion, boolean carriesOver) {
        var rule = rule();
        return new QuantityRule(
                aggregation,
                rule.distinctBy(),
                conversion,
                rule.freeUnits(),
                rule.freeFirst(),
                carriesOver,
                rule.stretch(),
                rule.window(),
                rule.percentile(),
                rule.selection(),
                rule.lateness(),
                rule.unitsPer());
    }

    private Stream<Misreading> stretches() {
        return Arrays.stream(QuantityRule.Stretch.values())
                .filter(other -> other != rule().stretch() && other != QuantityRule.Stretch.CUMULATIVE)
                .filter(other -> rule().aggregation().overTime() || !byLevel(other))
                .map(other ->
                        counting(
                                "tiers begin anew with each",
                                rule().stretch(),
                                other,
                                new QuantityRule(
                                        rule().aggregation(),
                                        rule().distinctBy(),
                                        rule().conversion(),
                                        rule().freeUnits(),
                                        rule().freeFirst(),
                                        rule().carriesOver(),
                                        other,
                                        null,
                                        rule().percentile(),
                                        rule().selection(),
                                        rule().lateness(),
                                        rule().unitsPer())));
    }

    private static boolean byLevel(QuantityRule.Stretch stretch) {
        return stretch == QuantityRule.Stretch.LEVEL || stretch == QuantityRule.Stretch.LEVEL_WITH_FEES;
    }

    private Misreading counting(String what, Object expected, Object actual, QuantityRule rule) {
        return Misreading.told(
                DiscrepancyType.WRONG_QUANTITY,
                charge.lineId() + " " + what,
                expected,
                actual,
                Altered.charge(config, charge, Altered.counting(charge, rule)));
    }
}
