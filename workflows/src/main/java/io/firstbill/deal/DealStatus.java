package io.firstbill.deal;

/** Where a deal stands as a whole. */
public enum DealStatus {
    /** Taken in and durable; its workflow has not recorded anything yet. */
    RECEIVED("Received"),
    /** On its way. */
    OPEN("Open"),
    /** Stopped by a person with a reason; its clock is paused. */
    ON_HOLD("On hold"),
    /** Being undone after a cancellation. */
    CANCELLING("Cancelling"),
    /** The end: first invoice verified. */
    LIVE("Live"),
    /** The other end: taken back, with a receipt of what was undone. */
    CANCELLED("Cancelled");

    private final String label;

    DealStatus(String label) {
        this.label = label;
    }

    /** The word pages use. */
    public String label() {
        return label;
    }

    /** True when nothing more happens to the deal. */
    public boolean terminal() {
        return this == LIVE || this == CANCELLED;
    }
}
