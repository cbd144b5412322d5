package io.firstbill.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;

import io.firstbill.failure.Finding;

import org.jspecify.annotations.Nullable;

/** A schema error in our words. */
final class SchemaFinding {
    private static final int LONGEST_SHOWN = 60;

    private SchemaFinding() {}

    static Finding of(Error error) {
        String at = error.getInstanceLocation().toString();
        JsonNode node = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "required" ->
                    Finding.blocker(
                            "document.missing",
                            Pointers.child(at, error.getProperty()),
                            "\"" + error.getProperty() + "\" is missing.",
                            "State it as the order form does.");
            case "additionalProperties" ->
                    Finding.blocker(
                            "document.unknown",
                            Pointers.child(at, error.getProperty()),
                            "\"" + error.getProperty() + "\" means nothing here.",
                            "Correct the name, or remove it; the schema lists what is known.");
            case "enum" -> at.endsWith("/charge/model") ? model(error, at, node) : value(error, at, node);
            default -> value(error, at, node);
        };
    }

    private static Finding model(Error error, String at, @Nullable JsonNode node) {
        return Finding.blocker(
                "charge.unknown",
                at,
                "There is no charge model " + shown(node) + ": " + error.getMessage() + ".",
                "Name one of the available charge models.");
    }

    private static Finding value(Error error, String at, @Nullable JsonNode node) {
        return Finding.blocker(
                "document.value",
                at,
                "The value " + shown(node) + " is refused: " + error.getMessage() + ".",
                "Correct the value; the schema says what it may be.");
    }

    private static String shown(@Nullable JsonNode node) {
        String text = node == null ? "" : node.toString();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }
}
