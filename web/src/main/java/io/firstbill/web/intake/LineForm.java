package io.firstbill.web.intake;

import java.util.stream.IntStream;

/**
 * One line of the contract document from its answers.
 *
 * @param line the object to fill
 * @param name of the row of answers, for example {@code lines.0}
 */
record LineForm(Part line, String name) {

    /** Writes every line. */
    static void write(Part contract) {
        Part.Rows lines = contract.rows("lines", "lines");
        IntStream.range(0, contract.answers().count("lines"))
                .forEach(n -> {
                    String name = "lines." + n;
                    new LineForm(lines.add(name), name).write();
                });
    }

    private void write() {
        line.set("id", line.answers().text(name + ".id"));
        line.note("id", name);
        line.text("product", name + ".product");
        line.text("description", name + ".description");
        line.text("kind", name + ".kind");
        switch (kind()) {
            case "ONE_TIME" -> {}
            case "USAGE" -> {
                line.set("timing", "IN_ARREARS");
                line.note("timing", name + ".kind");
                line.text("frequency", name + ".frequency");
                line.text("metric", name + ".metric");
            }
            default -> {
                line.text("timing", name + ".timing");
                line.text("frequency", name + ".frequency");
            }
        }
        phases();
    }

    private String kind() {
        return line.answers().text(name + ".kind");
    }

    private void phases() {
        Part.Rows phases = line.rows("phases", name);
        boolean ramp = line.answers().is(name + ".ramp", Questions.YES) && !kind().equals("ONE_TIME");
        for (int n = 0; n < (ramp ? Math.max(1, line.answers().count(name + ".phases")) : 1); n++) {
            String step = name + ".phases." + n;
            phase(phases.add(step), step, ramp);
        }
    }

    private void phase(Part phase, String step, boolean ramp) {
        if (kind().equals("ONE_TIME")) {
            phase.text("from", name + ".day");
        }
        if (ramp) {
            phase.text("from", step + ".from");
            phase.text("lastDay", step + ".lastDay");
        }
        String model = line.answers().text(name + ".model");
        if (!model.equals("FLAT")) {
            phase.decimal("quantity", step + ".quantity");
        }
        ChargeForm.write(phase, step, model, name + ".model");
        if (line.answers().is(name + ".discounted", Questions.YES) && ChargeForm.hasListPrice(model)) {
            phase.decimal("listPrice", step + ".listPrice");
            phase.decimal("discountPercent", step + ".discountPercent");
        }
    }
}
