package io.firstbill.contract.check;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LineSchedule;
import io.firstbill.failure.Finding;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Frequency;
import io.firstbill.quantity.QuantityRule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Usage whose price changes inside a billing period is priced by the days of its reports, each part by itself. Free
 * units of the period then have no part to belong to.
 */
final class UsagePhaseCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        return Places.lines(contract).stream()
                .filter(place -> place.line().kind() == ChargeKind.USAGE)
                .flatMap(place -> check(contract, place).stream())
                .toList();
    }

    private static List<Finding> check(Contract contract, Places.LinePlace line) {
        Frequency frequency = line.line().frequency();
        if (frequency == null
                || line.phases().size() == 1
                || !freeByPeriod(line.line().counting())
                || TermCheck.tooLong(contract.term())) {
            return List.of();
        }
        var starts = starts(schedule(contract, line.line(), frequency));
        List<Finding> findings = new ArrayList<>();
        for (Places.PhasePlace place : line.phases().subList(1, line.phases().size())) {
            if (contract.term().contains(place.phase().from()) && !starts.contains(place.phase().from())) {
                findings.add(
                        Finding.blocker(
                                "usage.priceInsidePeriod",
                                place.path() + "/from",
                                "The price of usage changes on "
                                        + place.phase().from()
                                        + ", inside a billing period whose free units belong to all of it.",
                                "Let the phase start with a billing period, or bill the line more often."));
            }
        }
        return findings;
    }

    private static boolean freeByPeriod(QuantityRule rule) {
        return rule.freeUnits().signum() > 0 && rule.stretch() == QuantityRule.Stretch.PERIOD;
    }

    private static BillingSchedule schedule(Contract contract, ContractLine line, Frequency frequency) {
        LocalDate from = line.phases().getFirst().from();
        return LineSchedule.of(
                        contract.term(),
                        contract.billing(),
                        contract.rules(),
                        line.billing(),
                        from,
                        line.phases().getLast().to(),
                        contract.time().movedTo(line.id(), from))
                .at(frequency);
    }

    private static Set<LocalDate> starts(BillingSchedule schedule) {
        return schedule.periods().stream().map(BillingPeriod::start).collect(Collectors.toSet());
    }

    @Override
    public List<String> restsOn(Finding finding) {
        String line = Places.lineOf(finding);
        return List.of("/term", "/billing", line + "/kind", line + "/frequency");
    }
}
