package io.firstbill.activities.store.relay;

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
 * Word from another system, kept before anything is done about it.
 *
 * @param provider the system
 * @param eventId the system's own id of the event; with the provider it is unique
 * @param kind what happened; {@link #INVOICE_DRAFTED} so far
 * @param dealId the deal it is about; null when it is about none of ours
 * @param doneAt when the deal was told, or found not to need it; null until then
 */
@MappedEntity("inbox")
public record InboxRow(
        @Id String provider,
        String eventId,
        String kind,
        @Nullable String dealId,
        @MappedProperty(converter = JsonbConverter.class)
                @TypeDef(type = DataType.STRING)
                @ColumnTransformer(write = "cast(? as jsonb)")
                Jsonb payload,
        Instant receivedAt,
        Instant nextAt,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant doneAt) {
    /** The billing system holds an invoice of a deal's live account; payload {@link Drafted}. */
    public static final String INVOICE_DRAFTED = "INVOICE_DRAFTED";

    /** Payload of {@link #INVOICE_DRAFTED}. */
    public record Drafted(String invoiceRef) {}
}
