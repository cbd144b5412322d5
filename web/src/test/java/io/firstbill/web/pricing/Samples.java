package io.firstbill.web.pricing;

import io.firstbill.contract.Contract;
import io.firstbill.document.ContractDocument;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.workflow.message.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A contract with every charge model, and what the editor sends for it. */
final class Samples {
    static final Contract CONTRACT = read();
    static final PricingConfig CONFIG = PricingConfigs.derive(CONTRACT, 1);

    private Samples() {}

    private static Contract read() {
        try {
            String file = Files.readString(Path.of("src/test/resources/every-model.json"));
            var reading = ContractDocument.read(Json.mapper().readTree(file).get("contract").toString());
            return Objects.requireNonNull(reading.contract(), () -> reading.findings().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page sends when nothing was changed on it, but for these fields; empty fields do not arrive. */
    static Draft sent(String... typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        CONFIG.charges().forEach(charge -> fields.putAll(LineFields.of(charge)));
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        fields.values().removeIf(String::isEmpty);
        return new Draft(CONFIG.contentHash(), fields);
    }

    static Working working(Draft draft) {
        return Working.of(CONTRACT, CONFIG, draft);
    }
}
