package io.firstbill.activities.store;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** JSON documents in and out of {@code jsonb} columns. */
@Singleton
public final class JsonbConverter implements AttributeConverter<Jsonb, String> {
    @Override
    @SuppressWarnings("NullAway") // Micronaut's contract lets null through
    public @Nullable String convertToPersistedValue(@Nullable Jsonb document, ConversionContext context) {
        return document == null ? null : document.text();
    }

    @Override
    @SuppressWarnings("NullAway") // Micronaut's contract lets null through
    public @Nullable Jsonb convertToEntityValue(@Nullable String stored, ConversionContext context) {
        return stored == null ? null : new Jsonb(stored);
    }
}
