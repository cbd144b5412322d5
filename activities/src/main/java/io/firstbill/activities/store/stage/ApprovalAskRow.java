package io.firstbill.activities.store.stage;

import io.firstbill.deal.Role;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * One approval request of a round, with the rule that asks. Who answered what is in the deal's state and audit.
 *
 * @param id for example {@code A2-1}: round and number
 * @param needed how many different people must approve
 * @param why the reason with the value that tripped it
 */
@MappedEntity("approval_ask")
public record ApprovalAskRow(
        @Id String dealId,
        String id,
        int round,
        int step,
        String ruleId,
        String ruleName,
        Role role,
        int needed,
        String why) {}
