package io.firstbill.web.shell;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a form sent: every value as typed, absent ones empty. */
public record Form(Map<String, Object> values) {
    public Form {
        values = Map.copyOf(values);
    }

    /** An empty form. */
    public static Form empty() {
        return new Form(Map.of());
    }

    /** The value of a field without blanks around it; empty when absent; the first when sent more than once. */
    public String text(String field) {
        Object value = values.get(field);
        if (value instanceof List<?> list) {
            return list.isEmpty() ? "" : String.valueOf(list.getFirst()).strip();
        }
        return value == null ? "" : value.toString().strip();
    }

    /** The value of a field, or null when nothing was typed. */
    public @Nullable String orNull(String field) {
        return has(field) ? text(field) : null;
    }

    /**
     * The constant whose name a field holds.
     *
     * @throws FirstbillException INVALID_REQUEST when it holds none
     */
    public <E extends Enum<E>> E one(String field, Class<E> type) {
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .filter(constant -> constant.name().equals(text(field)))
                .findFirst()
                .orElseThrow(() ->
                        new FirstbillException(
                                FailureCode.INVALID_REQUEST,
                                "The form says \"" + text(field) + "\" for " + field + ". Open the page again."));
    }

    /** All values of a field that may be sent more than once. */
    public List<String> all(String field) {
        Object value = values.get(field);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null || value.toString().isEmpty() ? List.of() : List.of(value.toString());
    }

    /** True when the field was sent with any value. */
    public boolean has(String field) {
        return !text(field).isEmpty();
    }
}
