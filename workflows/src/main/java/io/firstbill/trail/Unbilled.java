package io.firstbill.trail;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LinePhase;
import io.firstbill.contract.Termination;
import io.firstbill.period.Term;
import io.firstbill.ruleset.Choice;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.stream.IntStream;

/** Why a priced term is on no invoice of the term, where the contract itself says so. */
final class Unbilled {
    private static final Map<String, String> OVER_LINES =
            Map.of(
                    "commitments", "Spend reaches it: there is nothing to fill.",
                    "maximums", "Spend never passes it.",
                    "invoiceDiscounts", "Nothing it covers is billed yet.",
                    "discounts", "Nothing it covers is billed yet.",
                    "prepaidCredits", "It is given, and nothing was used of it yet.",
                    "termination", "Ending early comes to no fee.",
                    "tax", "No line bears tax.");

    private Unbilled() {}

    /** The reason, or null when there is none and money is forgotten. */
    static @Nullable String why(Contract contract, String pointer) {
        return pointer.startsWith("/lines/") ? ofLine(contract, pointer) : OVER_LINES.get(pointer.split("/", -1)[1]);
    }

    private static @Nullable String ofLine(Contract contract, String pointer) {
        int at = Integer.parseInt(pointer.split("/", -1)[2]);
        ContractLine line = contract.lines().get(at);
        if (line.kind() == ChargeKind.USAGE) {
            return "Billed when use is reported: the contract states no quantity.";
        }
        if (ended(contract, line)) {
            return "The contract ends before it is billed.";
        }
        return IntStream.range(0, line.phases().size())
                        .filter(n -> contract.statedAt(at, n).contains(pointer))
                        .mapToObj(line.phases()::get)
                        .allMatch(phase -> free(contract, line, phase))
                ? "Free, as the contract says."
                : null;
    }

    private static boolean ended(Contract contract, ContractLine line) {
        Termination end = contract.time().termination();
        return end != null && end.ends(line.id()) && !line.phases().getFirst().from().isBefore(end.end());
    }

    private static boolean free(Contract contract, ContractLine line, LinePhase phase) {
        Term free = contract.freePeriod();
        boolean waived =
                free != null
                        && line.kind() == ChargeKind.RECURRING
                        && !phase.from().isBefore(free.start())
                        && !phase.to().isAfter(free.end());
        Termination end = contract.time().termination();
        boolean ended = end != null && end.ends(line.id()) && !phase.from().isBefore(end.end());
        boolean given =
                contract.time().freePeriods().stream()
                        .filter(period -> period.frees(line.id(), line.kind()))
                        .map(period -> period.days(line.phases().getFirst().from()))
                        .anyMatch(days -> !phase.from().isBefore(days.start()) && !phase.to().isAfter(days.end()));
        return waived
                || given
                || ended
                || phase.quantity().signum() == 0
                || contract.rules().is(Choice.LEADING_STUB, "FREE")
                || contract.rules().is(Choice.TRAILING_STUB, "FREE");
    }
}
