package io.firstbill.workflow.activity;

/** The task queues. A queue of its own keeps a rate limit from switching off eager activities elsewhere. */
public final class TaskQueues {
    /** Workflows, recording and calculation. */
    public static final String DEALS = "deals";

    /** Calls to the billing system. */
    public static final String BILLING = "billing";

    /** Calls to ERP. */
    public static final String ERP = "erp";

    /** Long work: UAT runs. */
    public static final String BULK = "bulk";

    private TaskQueues() {}
}
