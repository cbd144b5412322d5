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
 * What the policy said about one pricing configuration.
 *
 * @param round from 1
 * @param facts the inputs of the rules, {@code DealFacts}
 * @param results every rule, fired or not, a list of {@code RuleResult}
 */
@MappedEntity("approval_round")
public record ApprovalRoundRow(
        @Id String dealId,
        int round,
        int pricingVersion,
        String contentHash,
        int policyVersion,
        Instant at,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                Jsonb facts,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                Jsonb results) {}
