package io.firstbill.activities.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.workflow.message.Json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * JSON in one spelling, so that equal content has an equal hash wherever it was stored: members by name, absent instead
 * of null, numbers plain and without trailing zeros, no blanks. Example: {@code {"b": 1.50, "a": null}} is {@code
 * {"b":1.5}}.
 */
public final class CanonicalJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CanonicalJson() {}

    /** The value in canonical spelling. */
    public static String of(Object value) {
        return canonical(Json.mapper().valueToTree(value)).toString();
    }

    /** The JSON text in canonical spelling; {@code IllegalArgumentException} when it is no JSON. */
    public static String ofText(String json) {
        try {
            return canonical(Json.mapper().readTree(json)).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** SHA-256 over the UTF-8 bytes of a text, 64 hexadecimal digits. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 over bytes, 64 hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static JsonNode canonical(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> canonical(object);
            case ArrayNode array -> {
                ArrayNode copy = NODES.arrayNode(array.size());
                array.forEach(element -> copy.add(canonical(element)));
                yield copy;
            }
            default -> node.isNumber() ? number(node.decimalValue()) : node;
        };
    }

    private static ObjectNode canonical(ObjectNode object) {
        var members = new TreeMap<String, JsonNode>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        ObjectNode copy = NODES.objectNode();
        members.forEach((name, value) -> {
            if (!value.isNull()) {
                copy.set(name, canonical(value));
            }
        });
        return copy;
    }

    private static JsonNode number(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return NODES.numberNode(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
