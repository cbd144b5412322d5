package io.firstbill.activities.worker;

import io.firstbill.activities.engine.EngineConnection;
import io.firstbill.workflow.DealWorkflowImpl;
import io.firstbill.workflow.activity.ApprovalActivities;
import io.firstbill.workflow.activity.ClockActivities;
import io.firstbill.workflow.activity.CompensationActivities;
import io.firstbill.workflow.activity.ContractActivities;
import io.firstbill.workflow.activity.InvoiceActivities;
import io.firstbill.workflow.activity.PricingActivities;
import io.firstbill.workflow.activity.ProjectionActivities;
import io.firstbill.workflow.activity.SetupActivities;
import io.firstbill.workflow.activity.TaskQueues;
import io.firstbill.workflow.activity.UatActivities;
import io.micronaut.context.annotation.Requires;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.util.concurrent.TimeUnit;

/** Polls the task queues: which workflow and which activities run on which. */
@Singleton
@Requires(property = "firstbill.worker.enabled", value = "true")
public class Workers {
    /** Long enough for a busy machine; a workflow that really blocks is still found. */
    private static final long DEADLOCK_DETECTION_MS = 5_000;

    private final WorkerFactory factory;
    private final SearchAttributes searchAttributes;
    private final Retention retention;
    private final EngineConnection connection;

    Workers(
            WorkflowClient client,
            EngineConnection connection,
            SearchAttributes searchAttributes,
            Retention retention,
            ProjectionActivities projection,
            ClockActivities clock,
            ContractActivities contract,
            PricingActivities pricing,
            ApprovalActivities approval,
            SetupActivities setup,
            UatActivities uat,
            InvoiceActivities invoice,
            CompensationActivities compensation) {
        this.searchAttributes = searchAttributes;
        this.retention = retention;
        this.connection = connection;
        factory =
                WorkerFactory.newInstance(
                        client, WorkerFactoryOptions.newBuilder().setUsingVirtualWorkflowThreads(true).build());
        var deals = worker(TaskQueues.DEALS);
        deals.registerWorkflowImplementationTypes(DealWorkflowImpl.class);
        deals.registerActivitiesImplementations(projection, clock, contract, pricing, approval, invoice);
        worker(TaskQueues.BILLING).registerActivitiesImplementations(setup, invoice, compensation);
        worker(TaskQueues.ERP).registerActivitiesImplementations(setup, invoice);
        worker(TaskQueues.BULK).registerActivitiesImplementations(uat);
    }

    private Worker worker(String queue) {
        return factory.newWorker(
                queue,
                WorkerOptions.newBuilder()
                        .setUsingVirtualThreads(true)
                        .setDefaultDeadlockDetectionTimeout(DEADLOCK_DETECTION_MS)
                        .build());
    }

    /** Begins to poll; an engine that does not answer yet is waited for in the background. */
    public void start() {
        searchAttributes.register(connection);
        retention.ensure(connection);
        factory.start();
    }

    /** Lets running work end, a few seconds at most. */
    @PreDestroy
    public void stop() {
        factory.shutdown();
        factory.awaitTermination(5, TimeUnit.SECONDS);
    }
}
