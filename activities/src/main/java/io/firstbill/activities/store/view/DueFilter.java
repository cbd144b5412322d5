package io.firstbill.activities.store.view;

/** Which deals a list shows by their clock. */
public enum DueFilter {
    /** All of them. */
    ANY("Any"),
    /** The current stage is late and its clock runs. */
    LATE("Late"),
    /** Three quarters of the stage's time are used, and it is not late yet. */
    SOON("Due soon");

    private final String label;

    DueFilter(String label) {
        this.label = label;
    }

    /** The words pages use. */
    public String label() {
        return label;
    }
}
