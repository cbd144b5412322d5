package io.firstbill.deploy.invariants;

import java.util.List;
import java.util.function.Function;

/** Every invariant that is checked. */
public final class Invariants {
    private static final List<Function<Evidence, Verdict>> ALL =
            List.of(
                    IntakeHasOneDeal::check,
                    StepHasOneEffect::check,
                    DecisionIsKept::check,
                    AuditTellsTheRows::check,
                    ChainHolds::check,
                    NobodyApprovesTheirOwn::check,
                    OnlyApprovedPrices::check);

    private Invariants() {}

    /** The verdict on each, I1 to I6 and I8. */
    public static List<Verdict> check(Evidence evidence) {
        return ALL.stream().map(check -> check.apply(evidence)).toList();
    }
}
