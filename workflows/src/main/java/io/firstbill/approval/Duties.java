package io.firstbill.approval;

import io.firstbill.failure.Finding;

import java.util.Collection;
import java.util.Optional;

/** Acts that one person may not both do on a deal. People are compared by their stable id. */
public final class Duties {
    private Duties() {}

    /**
     * Whether a person may decide an ask; empty when they may.
     *
     * @param actorId who would decide
     * @param requesterId who asked for approval
     * @param priceAuthorId who wrote the pricing configuration
     * @param alreadyDecidedBy who has decided the same ask before
     */
    public static Optional<Finding> mayDecide(
            String actorId, String requesterId, String priceAuthorId, Collection<String> alreadyDecidedBy) {
        if (actorId.equals(requesterId)) {
            return no("duties.requester", actorId + " asked for this approval and cannot give it.");
        }
        if (actorId.equals(priceAuthorId)) {
            return no("duties.price-author", actorId + " wrote these prices and cannot approve them.");
        }
        if (alreadyDecidedBy.contains(actorId)) {
            return no("duties.twice", actorId + " has already decided this ask; another member must.");
        }
        return Optional.empty();
    }

    /** Whether a person may grant what another asked to be waived; empty when they may. */
    public static Optional<Finding> mayWaive(String requestedBy, String grantedBy) {
        return requestedBy.equals(grantedBy)
                ? no("duties.waiver", grantedBy + " asked for this waiver and cannot grant it.")
                : Optional.empty();
    }

    private static Optional<Finding> no(String code, String message) {
        return Optional.of(Finding.blocker(code, "", message, "Ask another person of the group."));
    }
}
