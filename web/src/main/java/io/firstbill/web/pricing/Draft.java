package io.firstbill.web.pricing;

import io.micronaut.core.annotation.Introspected;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person has typed into the editor and not submitted.
 *
 * @param base content hash of the configuration it started from
 * @param fields by name, as typed
 */
@Introspected
public record Draft(String base, Map<String, String> fields) {
    public Draft {
        fields = new LinkedHashMap<>(fields);
    }

    /** The value of a field as typed, or the given one. */
    String text(String field, String otherwise) {
        return fields.getOrDefault(field, otherwise);
    }
}
