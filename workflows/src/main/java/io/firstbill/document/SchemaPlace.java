package io.firstbill.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A place in the schema, as the check came to it: what is said of the value there, and which names are known.
 *
 * @param rules that hold for the value, the one that was broken last
 * @param said the descriptions that hold for the value, the most general last
 */
record SchemaPlace(List<JsonNode> rules, List<String> said) {
    private static final Set<String> INTO_A_VALUE = Set.of("properties", "items", "additionalProperties");

    /** The place of a keyword; the path follows references. */
    static SchemaPlace of(JsonNode root, String evaluationPath) {
        List<JsonNode> rules = new ArrayList<>(List.of(root));
        List<String> said = new ArrayList<>();
        JsonNode at = root;
        boolean named = false;
        for (JsonPointer rest = JsonPointer.compile(evaluationPath).head(); !rest.matches(); rest = rest.tail()) {
            String step = rest.getMatchingProperty();
            if (!named && INTO_A_VALUE.contains(step)) {
                rules.clear();
                said.clear();
            }
            named = !named && step.equals("properties");
            at = next(root, at, rest);
            if (!named) {
                rules.add(at);
                say(at, said);
            }
        }
        return new SchemaPlace(List.copyOf(rules), List.copyOf(said));
    }

    private static JsonNode next(JsonNode root, JsonNode at, JsonPointer rest) {
        if (at.isArray()) {
            return at.path(rest.getMatchingIndex());
        }
        String reference = at.path("$ref").asText();
        return rest.getMatchingProperty().equals("$ref") && reference.startsWith("#")
                ? root.at(reference.substring(1))
                : at.path(rest.getMatchingProperty());
    }

    private static void say(JsonNode at, List<String> said) {
        JsonNode description = at.path("description");
        if (description.isTextual() && !said.contains(description.asText())) {
            said.add(description.asText());
        }
    }

    /** What the value is; empty when nothing is said of it. */
    String words() {
        return String.join(" ", said);
    }

    /** What is said of a member of the value; empty when nothing is. */
    String words(String member) {
        return rules.reversed().stream()
                .map(rule -> rule.path("properties").path(member).path("description").asText())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The names the value may have, where the rule that was broken lists them. */
    List<String> names() {
        return rules.getLast().path("properties").properties().stream().map(property -> property.getKey()).toList();
    }
}
