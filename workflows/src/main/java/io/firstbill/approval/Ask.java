package io.firstbill.approval;

import io.firstbill.deal.Role;

/**
 * One approval that a deal needs.
 *
 * @param ruleId the rule that asks
 * @param ruleName what people call it
 * @param why the reason with the value that tripped it
 * @param role the group asked
 * @param needed how many different members must say yes
 * @param step asks of a lower step are settled first
 */
public record Ask(String ruleId, String ruleName, String why, Role role, int needed, int step) {}
