package io.firstbill.web.pricing;

import io.firstbill.charge.CapacityCharge;
import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.GroupedCharge;
import io.firstbill.charge.MatrixCharge;
import io.firstbill.period.Frequency;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;
import io.firstbill.web.charge.Figure;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Use that is assumed, low, expected and high, and what it would cost. It stands beside the configuration and is no
 * part of it: neither its invoices nor its content hash know of it.
 */
final class WhatIf {
    private final PricingConfig config;
    private final Draft draft;

    WhatIf(PricingConfig config, Draft draft) {
        this.config = config;
        this.draft = draft;
    }

    /**
     * What is counted for a usage line.
     *
     * @param label empty when the line counts one thing
     * @param key under which its use is reported
     * @param attributes by which its price is looked up
     */
    record Counted(String label, String key, Map<String, String> attributes) {}

    /** What is counted for a line: each metric of a capacity, each combination of a matrix, else its quantity. */
    static List<Counted> counted(Charge charge) {
        return counted(charge, charge.phases().getFirst().model());
    }

    private static List<Counted> counted(Charge charge, ChargeModel model) {
        return switch (model) {
            case GroupedCharge grouped -> counted(charge, grouped.of());
            case CapacityCharge capacity ->
                    capacity.metrics().stream().map(metric -> new Counted(metric, metric, Map.of())).toList();
            case MatrixCharge matrix ->
                    matrix.rows().stream()
                            .map(row ->
                                    new Counted(
                                            String.join(", ", row.values().values()), charge.lineId(), row.values()))
                            .toList();
            default -> List.of(new Counted("", charge.lineId(), Map.of()));
        };
    }

    static String field(Charge charge, int place, Assumed assumed) {
        return Draft.ASSUMED + charge.lineId() + "-" + place + "." + assumed.name().toLowerCase(Locale.ROOT);
    }

    /** The lines that are charged for use. */
    List<Charge> lines() {
        return config.charges().stream().filter(charge -> charge.kind() == ChargeKind.USAGE).toList();
    }

    /** True when any use is assumed. */
    boolean typed() {
        return draft.fields().keySet().stream().anyMatch(name -> name.startsWith(Draft.ASSUMED));
    }

    /** The term under one assumption; what the contract states holds where nothing is assumed. */
    Priced price(Assumed assumed) {
        List<UsageReport> reports = new ArrayList<>();
        List<Charge> charges = new ArrayList<>();
        for (Charge charge : config.charges()) {
            charges.add(charge.kind() == ChargeKind.USAGE ? assume(charge, assumed, reports) : charge);
        }
        return Priced.of(config.withCharges(charges), UsageSource.of(reports));
    }

    private Charge assume(Charge charge, Assumed assumed, List<UsageReport> reports) {
        List<Counted> counted = counted(charge);
        if (counted.size() == 1 && counted.getFirst().label().isEmpty()) {
            BigDecimal quantity = quantity(charge, 0, assumed);
            return quantity == null
                    ? charge
                    : charge.withPhases(charge.phases().stream().map(phase -> with(phase, quantity)).toList());
        }
        IntStream.range(0, counted.size()).forEach(place -> report(charge, place, assumed, reports));
        return charge;
    }

    /** The same use at the beginning of each billing period. */
    private void report(Charge charge, int place, Assumed assumed, List<UsageReport> reports) {
        BigDecimal quantity = quantity(charge, place, assumed);
        if (quantity == null) {
            return;
        }
        Counted counted = counted(charge).get(place);
        Frequency frequency = Objects.requireNonNull(charge.frequency(), charge.lineId());
        config.schedule(frequency)
                .slots()
                .forEach(slot ->
                        reports.add(
                                new UsageReport(
                                        counted.key(), slot.service().start(), quantity, null, counted.attributes())));
    }

    private @Nullable BigDecimal quantity(Charge charge, int place, Assumed assumed) {
        return Figure.read(draft.text(field(charge, place, assumed), "").strip()).orElse(null);
    }

    private static ChargePhase with(ChargePhase phase, BigDecimal quantity) {
        return new ChargePhase(
                phase.from(),
                phase.to(),
                quantity,
                phase.model(),
                phase.listPrice(),
                phase.discountPercent(),
                phase.agreedOn(),
                phase.clause());
    }
}
