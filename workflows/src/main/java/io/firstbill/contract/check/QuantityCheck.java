package io.firstbill.contract.check;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.FlatCharge;
import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;

import java.math.BigDecimal;
import java.util.List;

/** Units are stated where they multiply, and only there. */
final class QuantityCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        return Places.ofPhases(contract, (whole, place) -> check(place));
    }

    private static List<Finding> check(Places.PhasePlace place) {
        BigDecimal quantity = place.phase().quantity();
        String path = place.path() + "/quantity";
        boolean usage = place.line().kind() == ChargeKind.USAGE;
        if (!usage && place.phase().charge() instanceof FlatCharge && quantity.compareTo(BigDecimal.ONE) != 0) {
            return List.of(
                    Finding.blocker(
                            "quantity.flat",
                            path,
                            "A flat price does not multiply, but the quantity is " + quantity.toPlainString() + ".",
                            "Leave the quantity away, or state a price per unit."));
        }
        if (!usage && none(place)) {
            return List.of(
                    Finding.blocker(
                            "quantity.zero",
                            path,
                            "Nothing would be charged for zero units.",
                            "State the units ordered."));
        }
        return usage && quantity.signum() == 0
                ? List.of(
                        Finding.warning(
                                "usage.unstated",
                                path,
                                "The contract states no usage for line "
                                        + place.line().id()
                                        + ": where none is reported either, invoices are expected without it.",
                                "State the usage per billing period if the order form does."))
                : List.of();
    }

    /** A ramp may begin or end with nothing; a line that never has a unit charges nothing. */
    private static boolean none(Places.PhasePlace place) {
        return place.phase().quantity().signum() == 0
                && place.line().phases().stream().allMatch(phase -> phase.quantity().signum() == 0);
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of(Places.lineOf(finding) + "/kind", Places.phaseOf(finding) + "/charge");
    }
}
