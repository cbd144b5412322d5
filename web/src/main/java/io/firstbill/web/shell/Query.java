package io.firstbill.web.shell;

import io.micronaut.http.HttpRequest;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The query of an address: filters, sort and place of a list, so that any view can be sent to another person. */
public final class Query {
    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    /** The query of a request; of repeated names the first counts, empty values are left out. */
    public static Query of(HttpRequest<?> request) {
        Map<String, String> values = new LinkedHashMap<>();
        request.getParameters()
                .forEach((name, given) ->
                        given.stream()
                                .filter(value -> !value.isBlank())
                                .findFirst()
                                .ifPresent(value -> values.put(name, value.strip())));
        return new Query(values);
    }

    /** The value, or empty. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** The value, or null. */
    public @Nullable String orNull(String name) {
        return values.get(name);
    }

    /** The constant of this name in any case, or null when it is absent or none. */
    public <E extends Enum<E>> @Nullable E one(String name, Class<E> type) {
        String wanted = text(name).toUpperCase(Locale.ROOT);
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** True when a value was given that is none of the type's constants. */
    public <E extends Enum<E>> boolean wrong(String name, Class<E> type) {
        return !text(name).isEmpty() && one(name, type) == null;
    }

    /** The same query with one value changed, as the end of an address; an empty value takes it out. */
    public String with(String name, String value) {
        Map<String, String> next = new LinkedHashMap<>(values);
        next.remove("task");
        next.put(name, value);
        String joined =
                next.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&"));
        return joined.isEmpty() ? "" : "?" + joined;
    }

    /** True when the query says nothing. */
    public boolean empty() {
        return values.isEmpty();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
