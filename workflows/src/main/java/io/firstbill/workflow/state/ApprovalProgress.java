package io.firstbill.workflow.state;

import io.firstbill.deal.Role;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The approval round for one pricing configuration.
 *
 * @param round counts the rounds of this deal, from 1
 * @param contentHash hash of the pricing configuration it is about
 * @param asks who was asked by which rule; empty when the deal is in policy
 * @param withdrawnBy user who took the request back, or null
 */
public record ApprovalProgress(int round, String contentHash, List<Ask> asks, @Nullable String withdrawnBy) {

    /**
     * One approval request.
     *
     * @param id for example {@code A2-1}: round and number
     * @param rule id of the policy's rule
     * @param needed how many different people must approve
     * @param step asks of a later step open when all of the earlier steps are approved
     */
    public record Ask(String id, String rule, Role role, int needed, int step, List<Decision> decisions) {
        public Ask {
            decisions = List.copyOf(decisions);
        }

        /** True when enough people have approved. */
        public boolean approved() {
            return decisions.stream().filter(Decision::approved).count() >= needed;
        }

        /** True when this user has decided on it. */
        public boolean decidedBy(String user) {
            return decisions.stream().anyMatch(d -> d.by().equals(user));
        }

        Ask plus(Decision decision) {
            return new Ask(
                    id,
                    rule,
                    role,
                    needed,
                    step,
                    java.util.stream.Stream.concat(decisions.stream(), java.util.stream.Stream.of(decision)).toList());
        }
    }

    /** One person's answer. */
    public record Decision(String by, boolean approved, @Nullable String reasonCode, Instant at) {}

    public ApprovalProgress {
        asks = List.copyOf(asks);
    }

    /** True when every ask has its approvals. */
    public boolean approved() {
        return asks.stream().allMatch(Ask::approved);
    }

    /** True when it can still be approved for this content: not withdrawn, nobody has rejected. */
    public boolean standsFor(String hash) {
        var rejected = asks.stream().flatMap(a -> a.decisions().stream()).anyMatch(d -> !d.approved());
        return contentHash.equals(hash) && withdrawnBy == null && !rejected;
    }

    /** The ask with this id, or null. */
    public @Nullable Ask ask(String id) {
        return asks.stream().filter(a -> a.id().equals(id)).findFirst().orElse(null);
    }

    /** The asks that are open now: the lowest step that is not approved yet. */
    public List<Ask> current() {
        var step = asks.stream().filter(a -> !a.approved()).mapToInt(Ask::step).min();
        return step.isEmpty()
                ? List.of()
                : asks.stream().filter(a -> a.step() == step.getAsInt() && !a.approved()).toList();
    }

    /** The round with one more decision. */
    public ApprovalProgress decided(String askId, Decision decision) {
        return new ApprovalProgress(
                round,
                contentHash,
                asks.stream().map(a -> a.id().equals(askId) ? a.plus(decision) : a).toList(),
                withdrawnBy);
    }

    /** The round taken back. */
    public ApprovalProgress withdrawn(String user) {
        return new ApprovalProgress(round, contentHash, asks, user);
    }
}
