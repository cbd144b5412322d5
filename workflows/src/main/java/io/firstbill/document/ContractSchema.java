package io.firstbill.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.firstbill.failure.Finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The published schema and what it says about a document. */
final class ContractSchema {
    private static final String RESOURCE = "contract.schema.json";
    private static final String TEXT = load();
    private static final JsonNode ROOT = tree();
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

    private ContractSchema() {}

    static String text() {
        return TEXT;
    }

    /** One finding for each place at which the document leaves the schema, in document order of the schema. */
    static List<Finding> check(JsonNode root) {
        Map<String, Finding> byPath = new LinkedHashMap<>();
        SCHEMA
                .validate(
                        root,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true).locale(Locale.ENGLISH)))
                .stream()
                .filter(error -> !SchemaFinding.ofOneChoice(error))
                .map(error -> SchemaFinding.of(error, ROOT))
                .forEach(finding -> byPath.putIfAbsent(finding.path(), finding));
        return List.copyOf(byPath.values());
    }

    private static JsonNode tree() {
        return switch (JsonText.parse(TEXT)) {
            case JsonText.Tree(JsonNode root) -> root;
            case JsonText.Malformed(var finding) -> throw new IllegalStateException(finding.message());
        };
    }

    private static String load() {
        try (InputStream in = ContractSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + RESOURCE + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
