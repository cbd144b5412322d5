package io.firstbill.web.intake;

/** The charge of one step from its answers: each model takes its own, and what was typed for another stays away. */
final class ChargeForm {
    private ChargeForm() {}

    /** True for the models whose one net price can be compared with a list price. */
    static boolean hasListPrice(String model) {
        return model.equals("FLAT") || model.equals("PER_UNIT");
    }

    /**
     * Writes the charge.
     *
     * @param step name of the row of answers, for example {@code lines.0.phases.1}
     * @param asked name of the question for the model
     */
    static void write(Part phase, String step, String model, String asked) {
        Part charge = phase.part("charge", anchor(step, model));
        charge.text("model", asked);
        var described = ModelQuestions.named(model);
        if (described.isPresent()) {
            ModelQuestions.write(charge, step, described.get());
            return;
        }
        switch (model) {
            case "PER_UNIT" -> charge.decimal("unitPrice", step + ".unitPrice");
            case "GRADUATED", "VOLUME" -> tiers(charge, step + ".tiers");
            case "STAIRSTEP" -> stairs(charge, step + ".steps");
            case "PACKAGE" -> packages(charge, step);
            default -> charge.decimal("amount", step + ".amount");
        }
    }

    /** The field that stands for the whole charge. */
    private static String anchor(String step, String model) {
        return ModelQuestions.named(model).map(form -> ModelQuestions.anchor(step, form)).orElse(own(step, model));
    }

    private static String own(String step, String model) {
        return switch (model) {
            case "PER_UNIT" -> step + ".unitPrice";
            case "GRADUATED", "VOLUME" -> step + ".tiers.0.upTo";
            case "STAIRSTEP" -> step + ".steps.0.upTo";
            case "PACKAGE" -> step + ".packagePrice";
            default -> step + ".amount";
        };
    }

    private static void packages(Part charge, String step) {
        charge.decimal("packageSize", step + ".packageSize");
        charge.decimal("packagePrice", step + ".packagePrice");
        charge.decimal("freeUnits", step + ".freeUnits");
        charge.text("partialPackage", step + ".partialPackage");
    }

    private static void tiers(Part charge, String list) {
        Part.Rows tiers = charge.rows("tiers", list + ".0.upTo");
        for (int n = 0; n < rows(charge, list); n++) {
            String row = list + "." + n;
            Part tier = tiers.add(row + ".upTo");
            tier.decimal("upTo", row + ".upTo");
            tier.decimal("unitPrice", row + ".unitPrice");
            tier.decimal("flatFee", row + ".flatFee");
        }
    }

    private static void stairs(Part charge, String list) {
        Part.Rows ranges = charge.rows("steps", list + ".0.upTo");
        for (int n = 0; n < rows(charge, list); n++) {
            String row = list + "." + n;
            Part range = ranges.add(row + ".upTo");
            range.decimal("upTo", row + ".upTo");
            range.decimal("price", row + ".price");
        }
    }

    private static int rows(Part charge, String list) {
        return Math.max(1, charge.answers().count(list));
    }
}
