package io.firstbill.lifecycle;

/** How one stage of a deal stands. Only {@link #BLOCKED} asks for attention. */
public enum StageStatus {
    NOT_STARTED("Not started"),
    IN_PROGRESS("In progress"),
    WAITING("Waiting"),
    BLOCKED("Blocked"),
    DONE("Done");

    private final String label;

    StageStatus(String label) {
        this.label = label;
    }

    /** The word pages use. */
    public String label() {
        return label;
    }
}
