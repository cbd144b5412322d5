package io.firstbill.approval;

import io.firstbill.deal.Role;

import java.util.List;

/**
 * One row of the decision table.
 *
 * @param id stable name within the policy, for example {@code discount-high}
 * @param name what people call it
 * @param when CEL condition over the components of {@link DealFacts}; true asks for approval
 * @param why the reason an approver reads
 * @param needs whom to ask, and how many of them; all must be met
 * @param step asks of a lower step are settled first; those of one step run side by side
 */
public record ApprovalRule(String id, String name, String when, String why, List<Need> needs, int step) {
    public ApprovalRule {
        needs = List.copyOf(needs);
    }

    /**
     * Members of a group who must say yes.
     *
     * @param role the group
     * @param count how many different members, at least one
     */
    public record Need(Role role, int count) {}
}
