package io.firstbill.contract.check;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.GroupedCharge;
import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;
import io.firstbill.period.Timing;
import io.firstbill.quantity.Lateness;
import io.firstbill.quantity.QuantityRule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Usage names what is counted, and is billed after it was counted. */
final class UsageCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        return Places.lines(contract).stream()
                .flatMap(place -> (place.line().kind() == ChargeKind.USAGE ? check(place) : ofUseOnly(place)).stream())
                .toList();
    }

    /** Groups are told apart by what is reported, which only use is. */
    private static List<Finding> ofUseOnly(Places.LinePlace place) {
        return place.line().phases().stream().anyMatch(phase -> phase.charge() instanceof GroupedCharge)
                ? List.of(
                        Finding.blocker(
                                "groups.kind",
                                place.path(),
                                "Line "
                                        + place.line().id()
                                        + " is charged by group, and only use is reported by group.",
                                "State a line for each group, or a usage line."))
                : List.of();
    }

    private static List<Finding> check(Places.LinePlace place) {
        List<Finding> findings = new ArrayList<>();
        if (place.line().metric() == null) {
            findings.add(
                    Finding.blocker(
                            "usage.metric",
                            place.path() + "/metric",
                            "Usage line " + place.line().id() + " does not say what is counted.",
                            "Name the metric."));
        }
        if (place.line().timing() == Timing.IN_ADVANCE) {
            findings.add(
                    Finding.blocker(
                            "usage.inAdvance",
                            place.path() + "/timing",
                            "Usage cannot be billed before it was counted.",
                            "Bill usage in arrears; a prepayment is a line of its own."));
        }
        QuantityRule counting = place.line().counting();
        if (counting.stretch() == QuantityRule.Stretch.CUMULATIVE
                && counting.lateness() != null
                && counting.lateness().rule() == Lateness.Rule.NEXT_INVOICE
                && place.line().phases().stream().anyMatch(phase -> phase.charge().boundedBelow())) {
            findings.add(
                    Finding.blocker(
                            "usage.minimumToDate",
                            place.path() + "/counting/rated",
                            "A least quantity or amount of a longer window is billed at its end, so that late use of"
                                    + " the window cannot lessen it.",
                            "State lateUse LEFT_OUT or IN_ITS_PERIOD, or the least as a commitment with that"
                                    + " window."));
        }
        findings.addAll(levels(place, counting));
        if (counting.unitsPer() != null && counting.stretch() != QuantityRule.Stretch.PERIOD) {
            findings.add(
                    Finding.blocker(
                            "usage.unitsPer",
                            place.path() + "/counting/unitsPer",
                            "Units of another length of time are those of a billing period, and prices apply to "
                                    + pricedBy(counting),
                            "Leave unitsPer away and state the units of that, or leave counting.rated away."));
        }
        Lateness lateness = counting.lateness();
        if (counting.selected().replaces() && lateness != null && lateness.rule() == Lateness.Rule.NEXT_INVOICE) {
            findings.add(
                    Finding.blocker(
                            "usage.lateCorrection",
                            place.path() + "/counting/lateUse",
                            "A report that replaces another one of its period cannot be billed later by itself.",
                            "State lateUse LEFT_OUT or IN_ITS_PERIOD, or report corrections as quantities to add."));
        }
        return findings;
    }

    private static String pricedBy(QuantityRule counting) {
        return switch (counting.stretch()) {
            case CUMULATIVE -> "a longer window.";
            case LEVEL, LEVEL_WITH_FEES -> "each level.";
            case PERIOD, DAY, HOUR, EVENT -> "each " + counting.stretch().name().toLowerCase(Locale.ROOT) + ".";
        };
    }

    /** Only what stands has a price by the time that it stood. */
    private static List<Finding> levels(Places.LinePlace place, QuantityRule counting) {
        boolean payments = place.line().phases().stream().anyMatch(phase -> phase.charge().ratesEachEvent());
        return counting.byLevel() && (payments || !counting.aggregation().overTime())
                ? List.of(
                        Finding.blocker(
                                "usage.level",
                                place.path() + "/counting/rated",
                                payments
                                        ? "A charge for each payment has no level that stands for a time."
                                        : "Prices by the time that a level stood need a level, and "
                                                + counting.aggregation()
                                                + " is none.",
                                "State aggregation TIME_WEIGHTED or TIME_WEIGHTED_CHANGES, or another rated."))
                : List.of();
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of(Places.lineOf(finding) + "/kind");
    }
}
