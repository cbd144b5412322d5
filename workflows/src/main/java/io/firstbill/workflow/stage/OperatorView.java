package io.firstbill.workflow.stage;

import io.firstbill.workflow.state.DealState;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributeUpdate;
import io.temporal.workflow.Workflow;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What an operator can list deals by in Temporal's own tools, brought up to date when a stage is entered. Seconds stale
 * and never encrypted: no names of customers, and no page reads it.
 */
public final class OperatorView {
    /** Which installation the deal belongs to. */
    public static final SearchAttributeKey<String> TENANT = SearchAttributeKey.forKeyword("Tenant");

    /** The stage entered last. */
    public static final SearchAttributeKey<String> STAGE = SearchAttributeKey.forKeyword("Stage");

    /** The deal's status. */
    public static final SearchAttributeKey<String> STATUS = SearchAttributeKey.forKeyword("Status");

    /** User who answers for the deal. */
    public static final SearchAttributeKey<String> OWNER = SearchAttributeKey.forKeyword("Owner");

    /** When the stage is due. */
    public static final SearchAttributeKey<OffsetDateTime> DUE_AT = SearchAttributeKey.forOffsetDateTime("DueAt");

    /** All of them, to be registered with the engine at boot. */
    public static final List<SearchAttributeKey<?>> ALL = List.of(TENANT, STAGE, STATUS, OWNER, DUE_AT);

    private static final String THE_ONE_TENANT = "default";

    private OperatorView() {}

    static void update(DealState state) {
        var updates = new ArrayList<SearchAttributeUpdate<?>>();
        updates.add(TENANT.valueSet(THE_ONE_TENANT));
        updates.add(STAGE.valueSet(state.stage().name()));
        updates.add(STATUS.valueSet(state.status().name()));
        updates.add(OWNER.valueSet(state.basis().owner()));
        var due = state.progress(state.stage()).dueAt();
        updates.add(due == null ? DUE_AT.valueUnset() : DUE_AT.valueSet(due.atOffset(ZoneOffset.UTC)));
        Workflow.upsertTypedSearchAttributes(updates.toArray(SearchAttributeUpdate[]::new));
    }
}
