package io.firstbill.verification;

import io.firstbill.approval.Duties;
import io.firstbill.failure.Finding;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * One difference that two people let pass.
 *
 * @param discrepancy its number on the invoice
 * @param reason why it may pass
 * @param requestedBy who asked, by stable id
 * @param grantedBy who granted it, another person; null while nobody has
 */
public record Waiver(int discrepancy, String reason, String requestedBy, @Nullable String grantedBy) {

    /** Why this waiver is of no effect; empty when it is good. */
    public Optional<Finding> check() {
        if (reason.isBlank()) {
            return no("waiver.reason", "The waiver of discrepancy " + discrepancy + " gives no reason.", "Say why.");
        }
        if (grantedBy == null) {
            return no(
                    "waiver.open",
                    "Nobody has granted the waiver of discrepancy " + discrepancy + " yet.",
                    "Ask a second person.");
        }
        return Duties.mayWaive(requestedBy, grantedBy);
    }

    /** True when it is in effect. */
    boolean good() {
        return check().isEmpty();
    }

    private static Optional<Finding> no(String code, String message, String remedy) {
        return Optional.of(Finding.blocker(code, "", message, remedy));
    }
}
