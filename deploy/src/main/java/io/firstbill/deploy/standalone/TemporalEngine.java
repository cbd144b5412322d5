package io.firstbill.deploy.standalone;

import io.temporal.serviceclient.WorkflowServiceStubs;

import java.util.List;

/** The Temporal that moves the deals: which one it is, and how to talk to it. */
interface TemporalEngine extends AutoCloseable {
    /** The namespace of the engines that we start ourselves. */
    String NAMESPACE = "default";

    /** Calls to it; reconnects by itself when the server comes back on the same address. */
    WorkflowServiceStubs stubs();

    /** Where it is, in the words of the settings: a configured address, {@code dev-server} or {@code in-memory}. */
    String kind();

    /** The namespace of our workflows. */
    String namespace();

    /** Which engine runs, what it keeps, where its pages are: the lines shown at start. */
    List<String> describe();

    /** The child processes to be watched; empty when it lives elsewhere or in this process. */
    List<Supervised> children();

    /** Ends what we started; leaves alone what is not ours. */
    @Override
    void close();
}
