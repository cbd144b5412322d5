package io.firstbill.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.deal.Role;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class ApprovalPolicyTest {
    private static final ApprovalPolicy POLICY = ApprovalPolicies.standard();

    @Test
    void aDiscountOfSeventeenAndAHalfPercentAsksOneFinanceApproverAndSaysWhy() {
        assertEquals(
                List.of(
                        new Ask(
                                "discount-high",
                                "Discount above 15 %",
                                "A discount above 15 % needs finance: largest discount 17.5 %",
                                Role.FINANCE_APPROVER,
                                1,
                                1)),
                POLICY.evaluate(facts("EUR", 1_000_000, 1750, 30, 12, 0)).asks());
    }

    @Test
    void aDealWithinEveryLimitAsksNobodyAndKeepsWhatItLookedAt() {
        var facts = facts("EUR", 50_000_000, 1500, 45, 36, 31);
        var evaluation = POLICY.evaluate(facts);
        assertTrue(evaluation.inPolicy());
        assertEquals(facts, evaluation.facts());
        assertEquals(1, evaluation.policyVersion());
        assertEquals(POLICY.rules().size(), evaluation.results().size());
        assertEquals(
                "largest discount 15 %", evaluation.results().getFirst().tested(), "the value is kept, fired or not");
    }

    @Test
    void asksTwoOfFinanceAboveTwentyFivePercentAndNotAThird() {
        var asks = POLICY.evaluate(facts("EUR", 1, 2501, 30, 12, 0)).asks();
        assertEquals(List.of(2), asks.stream().map(Ask::needed).toList());
    }

    @Test
    void asksLegalAfterFinance() {
        var asks = POLICY.evaluate(facts("EUR", 1, 0, 60, 37, 92)).asks();
        assertEquals(
                List.of("payment-terms-long", "term-long", "free-period-long"),
                asks.stream().map(Ask::ruleId).toList());
        assertEquals(List.of(1, 2, 2), asks.stream().map(Ask::step).toList());
        assertEquals(
                "A free period longer than 31 days is not standard and needs legal: 92 days free",
                asks.getLast().why());
    }

    @Test
    void theValueLimitDependsOnTheCurrencyAndAnUnknownOneIsAsked() {
        assertTrue(POLICY.evaluate(facts("JPY", 80_000_000, 0, 30, 12, 0)).inPolicy());
        assertEquals(
                "A contract value above EUR, GBP, USD or CHF 500,000, above JPY 80,000,000 or in another currency needs"
                        + " finance: currency JPY, contract value JPY 80,000,001",
                POLICY.evaluate(facts("JPY", 80_000_001, 0, 30, 12, 0)).asks().getFirst().why());
        assertFalse(POLICY.evaluate(facts("KWD", 1, 0, 30, 12, 0)).inPolicy());
    }

    @Test
    void whatCannotBeJudgedIsAskedOfAPerson() {
        var rule =
                new ApprovalRule(
                        "ratio",
                        "Ratio",
                        "oneTimeMinor * 9223372036854775807 > tcvMinor",
                        "Too much is one-time",
                        List.of(new ApprovalRule.Need(Role.LEADER, 1)),
                        1);
        var evaluation =
                new ApprovalPolicy("Test", 1, List.of(rule), List.of())
                        .evaluate(new DealFacts("EUR", 5, 0, 0, 0, 0, 3, 1, List.of("B", "A")));
        assertEquals(
                "Too much is one-time: contract value EUR 0.05, one-time charges EUR 0.03 (could not be judged)",
                evaluation.asks().getFirst().why());
    }

    @Test
    void everyFactIsAVariableUnderItsOwnName() {
        assertEquals(
                Arrays.stream(DealFacts.class.getRecordComponents())
                        .map(component -> component.getName())
                        .sorted()
                        .toList(),
                Fact.values(facts("EUR", 1, 1, 1, 1, 1)).keySet().stream().toList());
    }

    private static DealFacts facts(
            String currency, long tcvMinor, int discount, int netDays, int termMonths, int freeDays) {
        return new DealFacts(currency, tcvMinor, discount, netDays, termMonths, freeDays, 0, 1, List.of("SEAT"));
    }
}
