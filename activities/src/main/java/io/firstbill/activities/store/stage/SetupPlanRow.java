package io.firstbill.activities.store.stage;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.JsonbConverter;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.sql.ColumnTransformer;
import io.micronaut.data.model.DataType;

import java.time.Instant;

/**
 * A plan of intended calls.
 *
 * @param hash of the plan, which a person approves
 * @param approvedHash hash of the pricing configuration it carries out
 * @param blockers how many findings stop it
 * @param document the plan
 */
@MappedEntity("setup_plan")
public record SetupPlanRow(
        @Id String dealId,
        String hash,
        int pricingVersion,
        String approvedHash,
        int blockers,
        Instant at,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                Jsonb document) {}
