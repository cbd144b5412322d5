package io.firstbill.approval;

/**
 * What one rule said about a deal.
 *
 * @param ruleId the rule
 * @param ruleName what people call it
 * @param condition the condition as it was asked
 * @param fired whether it asks for approval
 * @param tested the values it looked at, in words
 */
public record RuleResult(String ruleId, String ruleName, String condition, boolean fired, String tested) {}
