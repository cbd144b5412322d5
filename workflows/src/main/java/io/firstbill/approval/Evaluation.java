package io.firstbill.approval;

import java.util.List;

/**
 * What a policy said about a deal, with everything it looked at, so that it can be read years later.
 *
 * @param policyName the policy
 * @param policyVersion its version
 * @param facts all inputs
 * @param results every rule, fired or not
 * @param asks who must approve, by step; empty when the deal is in policy
 */
public record Evaluation(
        String policyName, int policyVersion, DealFacts facts, List<RuleResult> results, List<Ask> asks) {
    public Evaluation {
        results = List.copyOf(results);
        asks = List.copyOf(asks);
    }

    /** True when nobody need be asked. */
    public boolean inPolicy() {
        return asks.isEmpty();
    }
}
