package io.firstbill.rating;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.ChargeModel;
import io.firstbill.failure.Finding;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.Meter;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A meter for each usage charge, read in one pass over the reports. */
final class Meters {
    private final Map<String, Meter> ofLine = new LinkedHashMap<>();
    private final Map<String, List<Meter>> listening = new HashMap<>();
    private final Map<String, Long> unheard = new TreeMap<>();

    private final PricingConfig config;

    private Meters(PricingConfig config) {
        this.config = config;
        for (Charge charge : config.charges()) {
            if (charge.kind() == ChargeKind.USAGE) {
                Meter meter = meter(config, charge);
                ofLine.put(charge.lineId(), meter);
                meter.keys().forEach(key -> listening.computeIfAbsent(key, k -> new ArrayList<>()).add(meter));
            }
        }
    }

    /** Meters that have read everything. */
    static Meters read(PricingConfig config, UsageSource usage) {
        Meters meters = new Meters(config);
        usage.forEach(meters::add);
        meters.ofLine.values().forEach(Meter::close);
        return meters;
    }

    private static Meter meter(PricingConfig config, Charge charge) {
        List<ChargeModel> models = charge.phases().stream().map(ChargePhase::model).toList();
        Set<String> keys = new TreeSet<>(Set.of(charge.lineId()));
        if (charge.metric() != null) {
            keys.add(charge.metric());
        }
        Set<String> attributes = new TreeSet<>();
        for (ChargeModel model : models) {
            attributes.addAll(model.attributes());
            keys.addAll(model.metrics());
        }
        var days = new BillingPeriod(charge.phases().getFirst().from(), charge.phases().getLast().to());
        return new Meter(
                keys,
                charge.counting(),
                attributes,
                models.stream().anyMatch(ChargeModel::ratesEachEvent),
                config.timeZone(),
                days,
                new ChargeTime(config, charge)
                        .free().stream()
                                .map(free -> days.within(free.start(), free.end()))
                                .flatMap(free -> free.start().datesUntil(free.end()))
                                .collect(Collectors.toSet()),
                billedOn(config, charge));
    }

    /** From a day to the one on which its use is billed: the end of its period. */
    private static UnaryOperator<LocalDate> billedOn(PricingConfig config, Charge charge) {
        NavigableMap<LocalDate, LocalDate> ends = new TreeMap<>();
        if (charge.counting().lateness() != null) {
            new ChargeTime(config, charge)
                    .slots().stream()
                            .map(BillingSchedule.Slot::service)
                            .forEach(service -> ends.put(service.start(), service.end()));
        }
        return day -> {
            var period = ends.floorEntry(day);
            return period == null || !day.isBefore(period.getValue()) ? day : period.getValue();
        };
    }

    private void add(UsageReport report) {
        List<Meter> meters = listening.get(report.key());
        if (meters == null) {
            unheard.merge(report.key(), 1L, Long::sum);
        } else {
            meters.forEach(meter -> meter.add(report));
        }
    }

    /** The meter of a usage charge. */
    Meter of(Charge charge) {
        Meter meter = ofLine.get(charge.lineId());
        if (meter == null) {
            throw new IllegalArgumentException("Line " + charge.lineId() + " has no usage");
        }
        return meter;
    }

    /** What was reported and is not billed. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        unheard.forEach((key, reports) ->
                findings.add(
                        Finding.warning(
                                "usage.unknownMetric",
                                "/lines",
                                reports + " reports of \"" + key + "\" belong to no usage line and are not billed.",
                                "Report under the metric or the id of a usage line, or add the line.")));
        for (int i = 0; i < config.charges().size(); i++) {
            Charge charge = config.charges().get(i);
            if (charge.kind() == ChargeKind.USAGE) {
                findings.addAll(UsageNotes.of(charge, "/lines/" + i, of(charge).notes()));
            }
        }
        return List.copyOf(findings);
    }
}
