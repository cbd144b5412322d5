package io.firstbill.deploy.standalone;

/** A part of the tree that runs in a process of its own and can be started again where it was. */
interface Supervised extends AutoCloseable {

    /** What people call it, for example {@code PostgreSQL}. */
    String name();

    /** Whether its process runs. Cheap: asked twice a second. */
    boolean alive();

    /**
     * Starts it again on the same address with the same data; returns when it answers.
     *
     * @throws Exception when it does not come up; the caller tries again
     */
    void restart() throws Exception;

    /** Stops it in order and waits until it is gone. Does nothing when it is not running. */
    @Override
    void close();
}
