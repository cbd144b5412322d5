package io.firstbill.web.intake;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The lines of a contract as answers.
 *
 * @param filling where the answers go
 * @param term of the contract, which a line without a ramp covers
 */
record LineFilling(Filling filling, JsonNode term) {

    void lines(JsonNode lines) {
        for (int n = 0; n < lines.size(); n++) {
            line(lines.get(n), "lines." + n);
        }
    }

    private void line(JsonNode line, String name) {
        JsonNode phases = line.path("phases");
        String model = phases.path(0).path("charge").path("model").asText();
        filling.texts(line, name, "id", "product", "description", "kind", "timing", "frequency", "metric");
        filling.fields().put(name + ".model", model);
        boolean once = line.path("kind").asText().equals("ONE_TIME");
        if (once) {
            filling.text(phases.path(0), "from", name + ".day");
        }
        filling.asked(name + ".ramp", !once && !wholeTerm(phases));
        filling.asked(name + ".discounted", phases.valueStream().anyMatch(LineFilling::discounted));
        for (int n = 0; n < phases.size(); n++) {
            step(phases.get(n), name + ".phases." + n, model);
        }
    }

    private boolean wholeTerm(JsonNode phases) {
        JsonNode first = phases.path(0);
        return phases.size() == 1
                && first.path("from").equals(term.path("start"))
                && first.path("lastDay").equals(term.path("lastDay"));
    }

    private static boolean discounted(JsonNode phase) {
        return phase.has("listPrice") || phase.has("discountPercent");
    }

    private void step(JsonNode phase, String name, String model) {
        JsonNode charge = phase.path("charge");
        filling.texts(phase, name, "from", "lastDay", "listPrice", "discountPercent");
        if (!model.equals("FLAT")) {
            filling.text(phase, "quantity", name + ".quantity");
        }
        ModelQuestions.named(model).ifPresent(form -> ModelQuestions.fill(filling, charge, name, form));
        filling.texts(
                charge, name, "amount", "unitPrice", "packageSize", "packagePrice", "freeUnits", "partialPackage");
        filling.rows(charge.path("tiers"), name + ".tiers", "upTo", "unitPrice", "flatFee");
        filling.rows(charge.path("steps"), name + ".steps", "upTo", "price");
    }
}
