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
 * Use that was assumed beside a pricing version.
 *
 * @param version of the pricing, from 1
 * @param content the fields of the editor by name
 * @param author user who assumed it
 */
@MappedEntity("assumed_use")
public record AssumedUseRow(
        @Id String dealId,
        int version,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                Jsonb content,
        String author,
        Instant at) {}
