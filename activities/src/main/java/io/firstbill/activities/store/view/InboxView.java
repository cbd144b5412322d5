package io.firstbill.activities.store.view;

/** Which tasks the inbox shows a person. */
public enum InboxView {
    /** Open and assigned to the person. */
    MINE("My queue"),
    /** Open, assigned to nobody, for one of the person's roles. */
    UNASSIGNED("Unassigned"),
    /** Open, for one of the person's roles, whoever has them. */
    TEAM("Team"),
    /** Ended by the person. */
    DONE("Done");

    private final String label;

    InboxView(String label) {
        this.label = label;
    }

    /** The words pages use. */
    public String label() {
        return label;
    }
}
