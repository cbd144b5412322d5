package io.firstbill.web.deal;

import java.util.Arrays;
import java.util.Optional;

/** What an act did, as the page says it afterwards; the address carries the short name. */
public enum Done {
    STARTED("started", "The onboarding has started. It is durable; the contract is being read."),
    TERMS_CONFIRMED("terms-confirmed", "Terms confirmed."),
    CONTRACT_REVISED("contract-revised", "The corrected contract is in force. Its terms wait for confirmation."),
    DRAFT_SAVED("draft-saved", "Draft saved. Only you see it."),
    DRAFT_DISCARDED("draft-discarded", "Draft discarded."),
    PRICING_SUBMITTED("pricing-submitted", "Pricing submitted for approval."),
    APPROVED("approved", "Approved."),
    REJECTED("rejected", "Rejected. The deal goes back."),
    WITHDRAWN("withdrawn", "Approval request withdrawn. The deal goes back to pricing."),
    PLAN_APPROVED("plan-approved", "Setup plan approved. Billing and ERP are being set up."),
    RETRIED("retried", "The stage runs again."),
    SIGNED_OFF("signed-off", "UAT signed off."),
    WAIVER_ASKED("waiver-asked", "Waiver asked for. A second person decides on it."),
    WAIVER_GRANTED("waiver-granted", "Waiver granted."),
    WAIVER_REFUSED("waiver-refused", "Waiver refused."),
    VERIFIED("verified", "First invoice verified."),
    SENT_BACK("sent-back", "Sent back."),
    HELD("held", "On hold. Its clock is paused."),
    RESUMED("resumed", "Resumed. Its clock runs again."),
    CANCELLED("cancelled", "Cancelled. What was set up is being undone."),
    CLAIMED("claimed", "The task is yours."),
    RELEASED("released", "The task is open to everyone with the role."),
    ASSIGNED("assigned", "Task assigned."),
    COMMENTED("commented", "Comment added."),
    ATTACHED("attached", "File attached.");

    private final String code;
    private final String words;

    Done(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The short name in the address. */
    public String code() {
        return code;
    }

    /** The words of a short name, or empty when it is none. */
    public static Optional<String> words(String code) {
        return Arrays.stream(values()).filter(done -> done.code.equals(code)).map(done -> done.words).findFirst();
    }
}
