package io.firstbill.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who must approve what: a versioned decision table. Every rule is asked, none hides another.
 *
 * <p>Example: with a rule {@code maxDiscountBasisPoints > 1500} that needs one finance approver, a deal at 17.5 % gives
 * one {@link Ask} that says "largest discount 17.5 %"; a deal at 15 % gives none and its facts are recorded.
 *
 * @param name what people call it
 * @param version counts up with each change; a deal keeps the one it was evaluated with
 * @param rules the rows
 * @param reasons codes a rejection may give
 */
public record ApprovalPolicy(String name, int version, List<ApprovalRule> rules, List<RejectionReason> reasons) {
    public ApprovalPolicy {
        rules = List.copyOf(rules);
        reasons = List.copyOf(reasons);
    }

    /**
     * Asks every rule about a deal.
     *
     * @throws IllegalArgumentException when a condition does not compile, which {@link ApprovalPolicies#read} rules out
     */
    public Evaluation evaluate(DealFacts facts) {
        var results = new ArrayList<RuleResult>();
        var asks = new ArrayList<Ask>();
        for (var rule : rules) {
            var condition = Condition.of(rule.when());
            var answer = condition.test(facts);
            var fired = answer.orElse(true); // what cannot be judged is asked of a person
            var tested = condition.words(facts) + (answer.isPresent() ? "" : " (could not be judged)");
            results.add(new RuleResult(rule.id(), rule.name(), rule.when(), fired, tested));
            if (fired) {
                rule.needs().forEach(need -> asks.add(ask(rule, need, tested)));
            }
        }
        asks.sort((one, other) -> Integer.compare(one.step(), other.step()));
        return new Evaluation(name, version, facts, results, asks);
    }

    /** The reason of this code, if the policy knows it. */
    public Optional<RejectionReason> reason(String code) {
        return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }

    private static Ask ask(ApprovalRule rule, ApprovalRule.Need need, String tested) {
        return new Ask(rule.id(), rule.name(), rule.why() + ": " + tested, need.role(), need.count(), rule.step());
    }
}
