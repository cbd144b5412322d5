package io.firstbill.activities.store.view;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** How many tasks each view of the inbox holds, without further filter. */
@MappedEntity("task")
public record InboxCounts(@Id long mine, long unassigned, long team, long done) {

    /** The count of one view. */
    public long of(InboxView view) {
        return switch (view) {
            case MINE -> mine;
            case UNASSIGNED -> unassigned;
            case TEAM -> team;
            case DONE -> done;
        };
    }
}
