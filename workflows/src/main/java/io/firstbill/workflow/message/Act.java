package io.firstbill.workflow.message;

import io.firstbill.deal.Stage;

import org.jspecify.annotations.Nullable;

/**
 * What a person does to a deal: sent as an Update, checked by a validator, answered at once with a {@link Receipt} or a
 * refusal. The name of the record is the name of the Update.
 */
public sealed interface Act {

    /** Who does it. */
    By by();

    /** An act that finishes, or works on, an open task. */
    sealed interface OnTask extends Act {
        /** The open task. */
        String taskId();

        /** Hash of the content the person was shown; must equal the task's. */
        String contentHash();
    }

    /** Says that the captured terms are what was signed. */
    record ConfirmTerms(By by, String taskId, String contentHash) implements OnTask {}

    /** Puts a corrected contract, stored beforehand as {@code version}, in force. */
    record ReviseContract(By by, int version, String hash, String reason) implements Act {}

    /**
     * Submits a pricing configuration, stored beforehand, for approval.
     *
     * @param contentHash hash of the configuration the editor started from
     * @param hash of the submitted configuration
     */
    record SubmitPricing(By by, String taskId, String contentHash, int version, String hash) implements OnTask {}

    /**
     * Answers an approval request.
     *
     * @param reasonCode why it is rejected; null when approved
     * @param returnTo stage that is to mend it; null when approved
     */
    record DecideApproval(
            By by,
            String taskId,
            String contentHash,
            boolean approved,
            @Nullable String reasonCode,
            @Nullable String note,
            @Nullable Stage returnTo)
            implements OnTask {}

    /** Takes the approval request back; the deal returns to pricing. */
    record WithdrawApproval(By by, String reason) implements Act {}

    /** Allows the calls of the setup plan to be made; {@code contentHash} is the plan's hash. */
    record ApproveSetupPlan(By by, String taskId, String contentHash) implements OnTask {}

    /** Says that the UAT run shows what the contract says; {@code contentHash} is the result's hash. */
    record SignOffUat(By by, String taskId, String contentHash, @Nullable String note) implements OnTask {}

    /** Asks that a discrepancy of the first invoice be accepted. */
    record RequestWaiver(By by, int discrepancy, String reason) implements Act {}

    /** Answers a waiver request, as a second person. */
    record DecideWaiver(By by, String taskId, String contentHash, boolean granted, String reason) implements OnTask {}

    /** Says that the first invoice is right; {@code contentHash} is the examination's hash. */
    record VerifyInvoice(By by, String taskId, String contentHash, @Nullable String note) implements OnTask {}

    /** Sends the deal back to the stage that can mend what is wrong. */
    record SendBack(By by, Stage to, String reasonCode, @Nullable String note) implements Act {}

    /** Stops the deal and its clock. */
    record HoldDeal(By by, String reason) implements Act {}

    /** Lets a stopped deal go on. */
    record ResumeDeal(By by, String reason) implements Act {}

    /** Takes the onboarding back and undoes what it did. */
    record CancelDeal(By by, String reason) implements Act {}

    /** Assigns an open task; a null assignee gives it back to all with the role. */
    record ReassignTask(By by, String taskId, @Nullable String assignee, @Nullable String reason) implements Act {}

    /** Runs a blocked stage again. */
    record RetryStage(By by, String reason) implements Act {}
}
