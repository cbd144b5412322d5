package io.firstbill.web.pricing;

import io.firstbill.web.shell.Form;
import io.micronaut.core.annotation.Introspected;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person has typed into the editor and not submitted. Fields of line {@code L4} begin with {@code L4.}, those of
 * its first phase with {@code L4-1.}; {@link #ORDER} holds the lines that are charged, in their order; assumed use
 * begins with {@link #ASSUMED}.
 *
 * @param base content hash of the configuration it started from
 * @param fields by name, as typed
 */
@Introspected
public record Draft(String base, Map<String, String> fields) {
    /** Field with the ids of the lines, with commas between. */
    static final String ORDER = "lines.order";

    /** Field that is set when the terms over the lines are those of the contract, whatever the version before had. */
    static final String TERMS = "terms.taken";

    /** Field with what was changed and why. */
    static final String REASON = "reason";

    /** What the names of assumed use begin with; it is no part of a configuration. */
    static final String ASSUMED = "whatif.";

    /** Field with the content hash of the configuration it started from. */
    static final String BASE = "base";

    public Draft {
        fields = new LinkedHashMap<>(fields);
    }

    /** Nothing typed. */
    static Draft empty(String base) {
        return new Draft(base, Map.of());
    }

    /** What was sent. The fields of prices have a dot in their name; the others steer the form. */
    static Draft of(Form form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.values().keySet().stream()
                .filter(name -> (name.contains(".") || name.equals(REASON)) && !name.startsWith(Conflict.PICK))
                .sorted()
                .forEach(name -> fields.put(name, form.text(name)));
        return new Draft(form.text(BASE), fields);
    }

    /** The value of a field as typed, or the given one. */
    String text(String field, String otherwise) {
        return fields.getOrDefault(field, otherwise);
    }

    /** What was typed under names that begin so. */
    Map<String, String> below(String prefix) {
        Map<String, String> below = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                below.put(name, value);
            }
        });
        return below;
    }

    /** The draft with these fields in place of what it had under them. */
    Draft with(Map<String, String> others) {
        Draft next = new Draft(base, fields);
        next.fields.putAll(others);
        return next;
    }

    /** The draft without the fields whose names begin so. */
    Draft without(String prefix) {
        Draft next = new Draft(base, fields);
        next.fields.keySet().removeIf(name -> name.startsWith(prefix));
        return next;
    }
}
