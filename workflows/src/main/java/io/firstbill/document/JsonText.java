package io.firstbill.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.firstbill.failure.Finding;

/** Text to JSON tree and back; text that is no JSON is a finding. */
final class JsonText {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private JsonText() {}

    /** What came of parsing. */
    sealed interface Parsed permits Tree, Malformed {}

    /** A JSON value. */
    record Tree(JsonNode root) implements Parsed {}

    /** Text that is no JSON. */
    record Malformed(Finding finding) implements Parsed {}

    static Parsed parse(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            return new Tree(root == null ? MAPPER.missingNode() : root);
        } catch (JsonProcessingException e) {
            return new Malformed(
                    Finding.blocker(
                            "document.malformed",
                            "",
                            "The document is not valid JSON" + place(e) + ": " + e.getOriginalMessage(),
                            "Correct the JSON and read it again."));
        }
    }

    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    static String write(JsonNode document) {
        return document.toPrettyString() + "\n";
    }
}
