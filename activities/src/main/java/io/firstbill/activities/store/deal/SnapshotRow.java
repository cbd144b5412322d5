package io.firstbill.activities.store.deal;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.JsonbConverter;
import io.firstbill.workflow.state.DealState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.sql.ColumnTransformer;
import io.micronaut.data.model.DataType;

/**
 * The workflow's state as last recorded, and where the deal's audit ends.
 *
 * @param revision of the state; zero before the workflow recorded anything
 * @param auditSeq number of the last audit row
 * @param auditHash its hash
 * @param state a {@link DealState}
 */
@MappedEntity("deal_snapshot")
public record SnapshotRow(
        @Id String dealId,
        long revision,
        long auditSeq,
        String auditHash,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                Jsonb state) {

    /** The state as the workflow knows it. */
    public DealState dealState() {
        return state.as(DealState.class);
    }
}
