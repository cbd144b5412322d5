package io.firstbill.web.pricing;

import io.firstbill.web.shell.Form;
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

    /** What was sent. The fields of prices have a dot in their name; the others steer the form. */
    static Draft of(Form form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.values().keySet().stream()
                .filter(name -> name.contains("."))
                .sorted()
                .forEach(name -> fields.put(name, form.text(name)));
        return new Draft(form.text("base"), fields);
    }

    /** The value of a field as typed, or the given one. */
    String text(String field, String otherwise) {
        return fields.getOrDefault(field, otherwise);
    }
}
