package io.firstbill.activities.engine;

import io.temporal.serviceclient.WorkflowServiceStubs;

/**
 * The Temporal that this process talks to. The launcher puts its own in place; otherwise it is made from the settings.
 *
 * @param stubs calls to it
 * @param namespace of our workflows
 * @param where address in words, for people
 */
public record EngineConnection(WorkflowServiceStubs stubs, EngineKind kind, String namespace, String where) {}
