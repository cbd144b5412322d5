package io.firstbill.activities.store;

import io.firstbill.workflow.message.Json;

import java.util.List;

/**
 * A JSON document in a {@code jsonb} column. PostgreSQL keeps its content, not its spelling.
 *
 * @param text valid JSON
 */
public record Jsonb(String text) {
    /** No findings, no lines, nothing. */
    public static final Jsonb EMPTY_LIST = new Jsonb("[]");

    /** The value as the one mapper writes it. */
    public static Jsonb of(Object value) {
        return new Jsonb(Json.write(value));
    }

    /** The document as a value of this type. */
    public <T> T as(Class<T> type) {
        return Json.read(text, type);
    }

    /** The document, which is an array, as values of this type. */
    public <T> List<T> asListOf(Class<T> type) {
        var mapper = Json.mapper();
        try {
            return mapper.readValue(text, mapper.getTypeFactory().constructCollectionType(List.class, type));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("Stored JSON is no list of " + type.getSimpleName(), e);
        }
    }
}
