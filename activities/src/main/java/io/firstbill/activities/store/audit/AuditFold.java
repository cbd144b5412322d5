package io.firstbill.activities.store.audit;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.activities.store.Jsonb;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of a deal as its audit tells them: the last complete image of each object. */
public final class AuditFold {
    private AuditFold() {}

    /** Images by object name ({@code deal}, {@code task:<id>}, {@code stage:<name>}), from rows in order. */
    public static Map<String, JsonNode> of(List<AuditRow> rows) {
        var images = new TreeMap<String, JsonNode>();
        for (AuditRow row : rows) {
            Jsonb after = row.after();
            if (after != null) {
                images.put(row.object(), after.as(JsonNode.class));
            }
        }
        return Collections.unmodifiableMap(images);
    }
}
