package io.firstbill.deal;

/** What a person may do. A person may hold several; some pairs exclude each other on one deal. */
public enum Role {
    DEAL_DESK("Deal desk"),
    PRICING_ANALYST("Pricing analyst"),
    FINANCE_APPROVER("Finance approver"),
    LEGAL_APPROVER("Legal approver"),
    BILLING_OPERATIONS("Billing operations"),
    LEADER("Leader"),
    AUDITOR("Auditor"),
    ADMIN("Administrator");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The word pages use. */
    public String label() {
        return label;
    }
}
