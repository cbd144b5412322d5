package io.firstbill.web.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.workflow.message.Json;

import org.jspecify.annotations.Nullable;

/** Stored documents as JSON, answered as they were recorded. */
final class Trees {
    private Trees() {}

    static JsonNode of(Jsonb json) {
        return Json.read(json.text(), JsonNode.class);
    }

    static @Nullable JsonNode orNull(@Nullable Jsonb json) {
        return json == null ? null : of(json);
    }
}
