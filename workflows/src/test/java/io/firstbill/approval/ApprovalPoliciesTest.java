package io.firstbill.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.deal.Stage;
import io.firstbill.failure.Finding;

import org.junit.jupiter.api.Test;

import java.util.List;

class ApprovalPoliciesTest {
    @Test
    void readsTheStandardPolicyWithItsReasons() {
        assertEquals(Stage.PRICING, ApprovalPolicies.standard().reason("price_too_low").orElseThrow().returnsTo());
        assertTrue(ApprovalPolicies.standard().reason("bad_mood").isEmpty());
    }

    @Test
    void namesEveryFaultAtOnceWithItsPlace() {
        var findings =
                findings(
                        """
                        {"name": "P", "version": 0,
                         "rules": [
                           {"id": "a", "name": "A", "when": "maxDiscount > 15", "why": "w",
                            "needs": [{"role": "JESTER", "count": 1}], "step": 1},
                           {"id": "a", "name": "B", "when": "netDays + 1", "why": "w", "needs": [], "step": 1, "stepp": 2}],
                         "reasons": [{"code": "x", "label": "X", "returnsTo": "LIVE"}]}
                        """);
        assertEquals(
                List.of(
                        "/version",
                        "/rules/0/when",
                        "/rules/0/needs/0/role",
                        "/rules/1/stepp",
                        "/rules/1/when",
                        "/rules/1/needs",
                        "/reasons/0/returnsTo",
                        "/rules/1/id"),
                findings.stream().map(Finding::path).toList());
    }

    @Test
    void aTypeErrorSaysLineAndColumn() {
        var findings =
                findings(
                        """
                        {"name": "P", "version": 1,
                         "rules": [{"id": "a", "name": "A", "when": "netDays > 45 && currency > 3", "why": "w",
                                    "needs": [{"role": "LEADER", "count": 1}], "step": 1}],
                         "reasons": [{"code": "x", "label": "X", "returnsTo": "PRICING"}]}
                        """);
        var message = findings.getFirst().message();
        assertTrue(message.startsWith("Line 1, column 26: found no matching overload"), message);
    }

    @Test
    void brokenJsonSaysLineAndColumn() {
        var finding = findings("{\n  \"name\": oops\n}").getFirst();
        assertTrue(finding.message().startsWith("Line 2, column "), finding.message());
    }

    private static List<Finding> findings(String json) {
        return assertInstanceOf(PolicyReading.Invalid.class, ApprovalPolicies.read(json)).findings();
    }
}
