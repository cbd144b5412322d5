package io.firstbill.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.firstbill.failure.Finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads approval policies from their file form. */
public final class ApprovalPolicies {
    private static final JsonMapper JSON = new JsonMapper();

    private ApprovalPolicies() {}

    /** The policy that comes with the product. */
    public static ApprovalPolicy standard() {
        return switch (read(resource("policy-v1.json"))) {
            case PolicyReading.Valid(var policy) -> policy;
            case PolicyReading.Invalid(var findings) -> throw new IllegalStateException("policy-v1.json: " + findings);
        };
    }

    /** The policy in a JSON text, or everything wrong with it: a missing member, an unknown role, a type error. */
    public static PolicyReading read(String json) {
        try {
            return new PolicyReader().read(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            return new PolicyReading.Invalid(
                    List.of(
                            Finding.blocker(
                                    "policy.json",
                                    "",
                                    "Line "
                                            + at.getLineNr()
                                            + ", column "
                                            + at.getColumnNr()
                                            + ": "
                                            + e.getOriginalMessage(),
                                    "Mend the JSON and read the file again.")));
        }
    }

    private static String resource(String name) {
        try (var stream = ApprovalPolicies.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Resource " + name + " is not packed");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
