package io.firstbill.activities.house.planted;

import io.temporal.client.WorkflowClient;

/** A name that fits everything, on a way of its own to the engine. */
public record AdapterHelper(WorkflowClient engine) {}
