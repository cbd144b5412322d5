package io.firstbill.deploy.faults;

/** A process of the product's tree. */
enum Victim {
    /** The launcher with worker and web. */
    LAUNCHER,
    /** The launcher, and once more after its start, by its own hand within an effect: at a failpoint of the product. */
    LAUNCHER_IN_EFFECT,
    /** Temporal's development server. */
    TEMPORAL,
    /** The postmaster. */
    POSTGRES,
    /** One of PostgreSQL's own children; the postmaster then ends all sessions and recovers. */
    BACKEND
}
