package io.firstbill.deploy.standalone;

import io.firstbill.activities.engine.EngineConnection;

import java.util.List;

/** A Temporal that this launcher has chosen and, where it is ours, keeps running. */
interface TemporalEngine extends AutoCloseable {
    /** The namespace of the engines that we start ourselves. */
    String NAMESPACE = "default";

    /** How the product talks to it; reconnects by itself when the server comes back on the same address. */
    EngineConnection connection();

    /** Which engine runs, what it keeps, where its pages are: the lines shown at start. */
    List<String> describe();

    /** The child processes to be watched; empty when it lives elsewhere or in this process. */
    List<Supervised> children();

    /** Ends what we started; leaves alone what is not ours. */
    @Override
    void close();
}
