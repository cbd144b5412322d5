package io.firstbill.document;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.period.Frequency;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One JSON object, read leniently: a value of the wrong form reads as the neutral value given, since the schema has
 * already said what is wrong with it.
 *
 * @param node the object; anything else reads as an empty one
 * @param at its JSON pointer
 */
record Fields(JsonNode node, String at) {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,12})?");

    boolean has(String name) {
        return node.has(name);
    }

    String pointer(String name) {
        return Pointers.child(at, name);
    }

    Fields object(String name) {
        return new Fields(node.path(name), pointer(name));
    }

    List<Fields> list(String name) {
        List<Fields> items = new ArrayList<>();
        for (JsonNode item : node.path(name)) {
            items.add(new Fields(item, pointer(name) + "/" + items.size()));
        }
        return items;
    }

    List<String> texts(String name) {
        return list(name).stream().map(item -> item.node().asText()).toList();
    }

    String text(String name) {
        return node.path(name).asText("");
    }

    @Nullable String textOrNull(String name) {
        return node.path(name).isTextual() ? text(name) : null;
    }

    int integer(String name) {
        return node.path(name).asInt(0);
    }

    BigDecimal decimal(String name, BigDecimal neutral) {
        return object(name).decimal(neutral);
    }

    /** The value itself, where it is no object but a decimal. */
    BigDecimal decimal(BigDecimal neutral) {
        String text = node.asText("");
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : neutral;
    }

    LocalDate day(String name, LocalDate neutral) {
        try {
            return has(name) ? LocalDate.parse(text(name)) : neutral;
        } catch (DateTimeException e) {
            return neutral;
        }
    }

    Frequency frequency(String name, Frequency neutral) {
        return Frequency.known(text(name)) ? Frequency.of(text(name)) : neutral;
    }

    <E extends Enum<E>> E choice(Class<E> type, String name, E neutral) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text(name))) {
                return constant;
            }
        }
        return neutral;
    }
}
