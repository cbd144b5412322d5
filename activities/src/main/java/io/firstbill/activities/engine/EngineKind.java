package io.firstbill.activities.engine;

/** Which Temporal moves the deals. */
public enum EngineKind {
    /** A server at a configured address. */
    CONFIGURED("Temporal server", true),
    /** The CLI's development server, a child of the launcher, with its file. */
    DEV_SERVER("Temporal development server", true),
    /** The test server in this process; what it knew is gone with the process. */
    IN_MEMORY("Temporal in memory", false);

    private final String label;
    private final boolean durable;

    EngineKind(String label, boolean durable) {
        this.label = label;
        this.durable = durable;
    }

    /** The words pages use. */
    public String label() {
        return label;
    }

    /** True when it still knows its deals after a restart. */
    public boolean durable() {
        return durable;
    }
}
