package io.firstbill.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;

import io.firstbill.failure.Finding;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** A schema error in our words. */
final class SchemaFinding {
    private static final int LONGEST_SHOWN = 60;
    private static final int LONGEST_SAID = 700;

    private SchemaFinding() {}

    /** The error, with what the schema says at its place. */
    static Finding of(Error error, JsonNode schema) {
        SchemaPlace place = SchemaPlace.of(schema, error.getEvaluationPath().toString());
        String at = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" -> missing(error.getProperty(), at, place);
            case "additionalProperties" -> unknown(error.getProperty(), at, place);
            case "enum" -> at.endsWith("/charge/model") ? model(error, at) : notListed(error, at, place);
            case "oneOf" -> oneOf(error, at, place);
            default -> value(error, at, place);
        };
    }

    /** Several members of which exactly one is stated, such as lastDay or on. */
    private static Finding oneOf(Error error, String at, SchemaPlace place) {
        JsonNode ways = error.getSchemaNode();
        String names =
                ways == null
                        ? ""
                        : ways.valueStream()
                                .flatMap(way -> way.path("required").valueStream())
                                .map(JsonNode::asText)
                                .distinct()
                                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? value(error, at, place)
                : Finding.blocker(
                        "document.value", at, "Exactly one of " + names + " must be stated here.", remedy(place));
    }

    private static Finding missing(String name, String at, SchemaPlace place) {
        String said = place.words(name);
        return Finding.blocker(
                "document.missing",
                Pointers.child(at, name),
                "\"" + name + "\" is missing.",
                said.isEmpty() ? "State it as the order form does." : "State it: " + start(said));
    }

    private static Finding unknown(String name, String at, SchemaPlace place) {
        List<String> names = place.names();
        return Finding.blocker(
                "document.unknown",
                Pointers.child(at, name),
                "\"" + name + "\" means nothing here.",
                names.isEmpty()
                        ? "Correct the name, or remove it; the schema lists what is known."
                        : "Correct the name, or remove it; known here: " + String.join(", ", names) + ".");
    }

    /** True for what only one of several choices lacks, which {@code oneOf} says for all of them. */
    static boolean ofOneChoice(Error error) {
        return error.getKeyword().equals("required") && error.getEvaluationPath().toString().contains("/oneOf/");
    }

    private static Finding model(Error error, String at) {
        return Finding.blocker(
                "charge.unknown",
                at,
                "There is no charge model " + shown(error.getInstanceNode()) + "; there are " + listed(error) + ".",
                "Name one of them.");
    }

    private static Finding notListed(Error error, String at, SchemaPlace place) {
        return Finding.blocker(
                "document.value",
                at,
                "The value " + shown(error.getInstanceNode()) + " is none of " + listed(error) + ".",
                remedy(place));
    }

    private static String listed(Error error) {
        JsonNode values = error.getSchemaNode();
        return values == null || !values.isArray()
                ? error.getMessage()
                : values.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
    }

    private static Finding value(Error error, String at, SchemaPlace place) {
        return Finding.blocker(
                "document.value",
                at,
                "The value " + shown(error.getInstanceNode()) + " " + why(error, place) + ".",
                remedy(place));
    }

    /** A pattern tells nobody anything; what the schema says of the value does. */
    private static String why(Error error, SchemaPlace place) {
        return switch (error.getKeyword()) {
            case "format" -> "is no day of the calendar";
            case "pattern", "not" -> place.words().isEmpty() ? "is refused: " + error.getMessage() : "is refused";
            default -> "is refused: " + error.getMessage();
        };
    }

    private static String remedy(SchemaPlace place) {
        return place.words().isEmpty()
                ? "Correct the value; the schema says what it may be."
                : "Correct the value. " + start(place.words());
    }

    /** Whole sentences, as many as fit. */
    private static String start(String text) {
        if (text.length() <= LONGEST_SAID) {
            return text;
        }
        int end = text.lastIndexOf(". ", LONGEST_SAID);
        return end < 0 ? text.substring(0, LONGEST_SAID) + "..." : text.substring(0, end + 1);
    }

    private static String shown(@Nullable JsonNode node) {
        String text = node == null ? "" : node.toString();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }
}
