package io.firstbill.lifecycle;

/** The closed list of reasons why a deal does not move; each names the next safe act. */
public enum WaitCause {
    /** A person's task is open. */
    PERSON("Waiting for a person", "Do the task, or reassign it"),
    /** The customer owes an answer. */
    CUSTOMER("Waiting for the customer", "Remind the customer"),
    /** The billing system has not drafted the first invoice yet. */
    INVOICE_DATE("Waiting for the invoice date", "Nothing to do before that date"),
    /** A person stopped the deal. */
    HOLD("On hold", "Resume the deal"),
    /** A call to another system failed and is being repeated. */
    VENDOR_RETRY("Another system does not answer", "Wait for the next attempt, or check the connector"),
    /** The stage cannot go on; someone must mend the cause and retry it. */
    BLOCKED("Blocked", "Mend the cause, then retry the stage"),
    /** No worker process has reported lately. */
    NO_WORKER("No worker is running", "Start a worker"),
    /** Temporal is down or out of reach; PostgreSQL keeps everything meanwhile. */
    ENGINE_UNAVAILABLE(
            "The workflow engine does not answer",
            "Start the engine or mend the connection; what is recorded goes on by itself"),
    /** The running code cannot replay this deal's history. */
    CODE_INCOMPATIBLE(
            "The running version cannot read this deal's history",
            "Install the version it was started with, or rebuild it"),
    /** The workflow has reached a limit of the engine. */
    LIMIT_REACHED("A limit of the engine is reached", "Rebuild the deal"),
    /** The product is at work on it right now. */
    WORKING("Being worked on", "Nothing to do");

    private final String label;
    private final String nextAct;

    WaitCause(String label, String nextAct) {
        this.label = label;
        this.nextAct = nextAct;
    }

    /** The words pages use. */
    public String label() {
        return label;
    }

    /** What to do next that can do no harm. */
    public String nextAct() {
        return nextAct;
    }
}
