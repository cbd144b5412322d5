package io.firstbill.web.contract;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.workflow.message.Json;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of a contract document by their path. Lines go by their id, so that a line that moved is still itself;
 * other lists are counted from 1.
 */
final class DocumentFields {
    private final Map<String, String> values = new LinkedHashMap<>();

    private DocumentFields() {}

    static Map<String, String> of(String document) {
        DocumentFields fields = new DocumentFields();
        fields.read("", Json.read(document, JsonNode.class));
        return fields.values;
    }

    private void read(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member ->
                            read(path + (path.isEmpty() ? "" : "/") + name(member.getKey()), member.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                JsonNode id = node.get(i).path("id");
                read(path + "/" + (id.isMissingNode() ? String.valueOf(i + 1) : id.asText()), node.get(i));
            }
        } else {
            values.put(path, node.asText());
        }
    }

    /** Sources are named by pointers. */
    private static String name(String member) {
        return member.startsWith("/") ? member.substring(1) : member;
    }
}
