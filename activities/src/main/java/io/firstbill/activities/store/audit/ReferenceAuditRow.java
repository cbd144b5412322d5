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
 * One change of reference data.
 *
 * @param chain the kind of object, for example {@code user}; each kind has its own chain
 * @param seq its number within the chain, from 1, without gap
 * @param object what was changed, for example {@code user:rosa}
 * @param before what it was, or null
 * @param after what it is, or null
 * @param reason why; empty when none was asked for
 */
@MappedEntity("reference_audit")
public record ReferenceAuditRow(
        @Id String chain,
        long seq,
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
        String reason,
        String prevHash,
        String hash) {}
