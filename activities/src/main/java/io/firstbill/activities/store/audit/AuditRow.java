package io.firstbill.activities.store.audit;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.JsonbConverter;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.sql.ColumnTransformer;
import io.micronaut.data.model.DataType;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One thing that happened to a deal.
 *
 * @param seq its number within the deal, from 1, without gap
 * @param revision the recording it came with
 * @param channel how the act reached us, a name of {@code Actor.Channel}
 * @param object what it was done to: {@code deal}, {@code task:<id>}, {@code stage:<name>} or another object's name
 * @param before complete image of the object before, or null when it is new or did not change
 * @param after complete image of the object after, or null when it did not change
 * @param text one sentence for people; empty on rows that only carry images
 * @param prevHash hash of the row before; empty for the first
 * @param hash SHA-256 over {@code prevHash} and the row in canonical JSON
 */
@MappedEntity("audit")
public record AuditRow(
        @Id String dealId,
        long seq,
        long revision,
        Instant at,
        String actor,
        String channel,
        String act,
        String object,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                @Nullable Jsonb before,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                @Nullable Jsonb after,
        String text,
        @Nullable String reason,
        @Nullable String requestId,
        String prevHash,
        String hash) {}
