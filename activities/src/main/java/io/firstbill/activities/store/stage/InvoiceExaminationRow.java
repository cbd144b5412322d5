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
 * An examination of the first invoice.
 *
 * @param examination from 1
 * @param invoiceRef the billing system's id
 * @param hash of what was examined, which a person verifies
 * @param discrepancies how many there are
 * @param document what was read, expected and found
 */
@MappedEntity("invoice_examination")
public record InvoiceExaminationRow(
        @Id String dealId,
        int examination,
        int pricingVersion,
        String invoiceRef,
        String hash,
        int discrepancies,
        Instant at,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                Jsonb document) {}
