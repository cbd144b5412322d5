package io.firstbill.activities.store.deal;

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
 * Something a person has not submitted yet.
 *
 * @param kind what it is to become, for example {@code CONTRACT}
 * @param owner user who sees it
 * @param key {@code new}, or the deal it is about
 * @param content the form's fields
 */
@MappedEntity("draft")
public record DraftRow(
        @Id String kind,
        String owner,
        String key,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                Jsonb content,
        Instant savedAt) {}
