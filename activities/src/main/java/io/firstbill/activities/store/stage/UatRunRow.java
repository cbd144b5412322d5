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
 * A UAT run.
 *
 * @param run from 1
 * @param hash of the result, which a person signs off
 * @param differences how many lines differ
 * @param document the result
 */
@MappedEntity("uat_run")
public record UatRunRow(
        @Id String dealId,
        int run,
        int pricingVersion,
        String hash,
        int differences,
        Instant at,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                Jsonb document) {}
