package io.firstbill.lifecycle;

import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;

/** The kinds of work people do for a deal, each with the stage it belongs to and the role that may do it. */
public enum TaskKind {
    CONFIRM_TERMS("Confirm terms", Stage.CONTRACT, Role.DEAL_DESK),
    /** Findings stop the captured terms; a corrected version ends it. */
    CORRECT_TERMS("Correct terms", Stage.CONTRACT, Role.DEAL_DESK),
    CONFIGURE_PRICING("Configure pricing", Stage.PRICING, Role.PRICING_ANALYST),
    /** The role is the one the policy's rule asks for; finance is the usual one. */
    DECIDE_APPROVAL("Decide approval", Stage.APPROVAL, Role.FINANCE_APPROVER),
    APPROVE_SETUP_PLAN("Approve setup plan", Stage.BILLING_SETUP, Role.BILLING_OPERATIONS),
    SIGN_OFF_UAT("Sign off UAT", Stage.UAT, Role.BILLING_OPERATIONS),
    VERIFY_INVOICE("Verify first invoice", Stage.FIRST_INVOICE, Role.BILLING_OPERATIONS),
    GRANT_WAIVER("Decide waiver", Stage.FIRST_INVOICE, Role.BILLING_OPERATIONS),
    /** May stand in any stage. */
    RESOLVE_BLOCK("Resolve block", Stage.BILLING_SETUP, Role.BILLING_OPERATIONS);

    private final String label;
    private final Stage stage;
    private final Role role;

    TaskKind(String label, Stage stage, Role role) {
        this.label = label;
        this.stage = stage;
        this.role = role;
    }

    /** Verb and noun, as buttons and lists say it. */
    public String label() {
        return label;
    }

    /** The stage it usually belongs to. */
    public Stage stage() {
        return stage;
    }

    /** The role that may do it, unless the task names another. */
    public Role role() {
        return role;
    }
}
