package io.firstbill.contract;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The words of the order form for one priced term. With sources of {@code /lines/0/phases/0/charge} and {@code
 * /lines/1}, the first phase of line 0 and every phase of line 1 have words; the second phase of line 0 has none.
 */
final class Clauses {
    private Clauses() {}

    static @Nullable Source of(Map<String, Source> sources, String pointer) {
        return Stream.of(sources.get(pointer), below(sources, pointer), above(sources, pointer))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Its price before its other parts. */
    private static @Nullable Source below(Map<String, Source> sources, String pointer) {
        return sources.entrySet().stream()
                .filter(source -> source.getKey().startsWith(pointer + "/"))
                .min(Comparator.comparing(source -> !source.getKey().startsWith(pointer + "/charge")))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /** Of the nearest whole; what is paid in parts is stated by its total as well. */
    private static @Nullable Source above(Map<String, Source> sources, String pointer) {
        String parent = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
        if (parent.isEmpty()) {
            return null;
        }
        Source whole = parent.endsWith("/instalments") ? sources.get(parent + "/total") : null;
        Source exact = sources.get(parent);
        return exact != null ? exact : whole != null ? whole : above(sources, parent);
    }
}
