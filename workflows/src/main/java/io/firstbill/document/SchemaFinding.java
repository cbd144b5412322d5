package io.firstbill.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;

import io.firstbill.failure.Finding;
import io.firstbill.ruleset.Choice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

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

    /** Choices that ask for something other than the rules follow, by name. */
    static List<Finding> choices(JsonNode root) {
        List<Finding> findings = new ArrayList<>();
        for (Choice choice : Choice.values()) {
            String asked = root.path("choices").path(choice.label()).asText(choice.standard());
            if (!choice.available() && !asked.equals(choice.standard()) && choice.options().contains(asked)) {
                findings.add(
                        Finding.blocker(
                                "choice.unavailable",
                                "/choices/" + choice.label(),
                                "The choice "
                                        + asked
                                        + " of "
                                        + choice.label()
                                        + " cannot be billed yet; available is "
                                        + choice.standard()
                                        + ".",
                                "Keep the deal until the choice is available, or agree on the available one."));
            }
        }
        return findings;
    }
}
