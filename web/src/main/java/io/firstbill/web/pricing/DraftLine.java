package io.firstbill.web.pricing;

import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.web.charge.ChargeFields;
import io.firstbill.web.charge.Figure;
import io.firstbill.web.charge.ModelForms;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One line of the draft.
 *
 * @param from the charge it starts from: that of the version before, or the contract's where that has none or where its
 *     terms were taken
 * @param asked the charge that the contract asks for, or null when it has no such line
 * @param values what its fields say
 */
record DraftLine(Charge from, @Nullable Charge asked, Map<String, String> values) {
    /** As many steps as the contract document takes. */
    static final int MOST_PHASES = 120;

    /** The lines that are charged, in their order. */
    static List<DraftLine> all(PricingConfig base, PricingConfig asked, Draft draft) {
        List<DraftLine> lines = new ArrayList<>();
        order(base, draft)
                .distinct()
                .forEach(id -> {
                    Charge contract = find(asked, id);
                    Charge before = find(base, id);
                    boolean taken = before == null || !draft.text(id + LineFields.TAKEN, "").isEmpty();
                    Charge from = taken && contract != null ? contract : before;
                    if (from != null) {
                        lines.add(new DraftLine(from, contract, values(from, contract, draft)));
                    }
                });
        return lines;
    }

    private static Stream<String> order(PricingConfig base, Draft draft) {
        String typed = draft.text(Draft.ORDER, "");
        return typed.isEmpty() ? base.charges().stream().map(Charge::lineId) : Stream.of(typed.split(","));
    }

    private static @Nullable Charge find(PricingConfig config, String id) {
        return config.charges().stream().filter(charge -> charge.lineId().equals(id)).findFirst().orElse(null);
    }

    private static Map<String, String> values(Charge from, @Nullable Charge asked, Draft draft) {
        Map<String, String> values = new LinkedHashMap<>(LineFields.billing(from));
        values.putAll(draft.below(from.lineId() + "."));
        int phases = phases(from, draft);
        values.put(from.lineId() + LineFields.PHASES, Integer.toString(phases));
        for (int n = 1; n <= phases; n++) {
            values.putAll(phase(from, asked, n, draft));
        }
        return values;
    }

    private static int phases(Charge from, Draft draft) {
        return Figure.read(draft.text(from.lineId() + LineFields.PHASES, ""))
                .map(typed -> Math.clamp(typed.longValue(), 1, MOST_PHASES))
                .orElse(from.phases().size());
    }

    /** How many steps it has. */
    int phases() {
        return Integer.parseInt(values.getOrDefault(from.lineId() + LineFields.PHASES, "1"));
    }

    /** The phase that a step was begun with. */
    ChargePhase began(int n) {
        return from.phases().get(began(from, n, values) - 1);
    }

    private static int began(Charge from, int n, Map<String, String> typed) {
        return Figure.read(typed.getOrDefault(from.priceKey(n) + LineFields.BEGAN, ""))
                .map(one -> Math.clamp(one.longValue(), 1, from.phases().size()))
                .orElse(Math.min(n, from.phases().size()));
    }

    /** A page sends every field it shows, and empty ones do not arrive: what is missing there was left empty. */
    private static Map<String, String> phase(Charge from, @Nullable Charge asked, int n, Draft draft) {
        String key = from.priceKey(n);
        Map<String, String> typed = draft.below(key + ".");
        int began = began(from, n, typed);
        Map<String, String> printed = LineFields.phase(from, began, key);
        typed.put(key + LineFields.BEGAN, Integer.toString(began));
        String model = typed.getOrDefault(key + ChargeFields.MODEL, "");
        if (!model.isEmpty() && model.equals(typed.getOrDefault(key + LineFields.SHOWN, model))) {
            if (!ModelForms.named(model).counted()) {
                typed.put(key + LineFields.QUANTITY, String.valueOf(printed.get(key + LineFields.QUANTITY)));
            }
            return typed;
        }
        Map<String, String> values = new LinkedHashMap<>();
        if (model.isEmpty() || model.equals(printed.get(key + ChargeFields.MODEL))) {
            values.putAll(printed);
        } else if (asked != null && n <= asked.phases().size()) {
            Map<String, String> said = LineFields.phase(asked, n, key);
            values.putAll(model.equals(said.get(key + ChargeFields.MODEL)) ? said : Map.of());
        }
        values.putIfAbsent(key + LineFields.QUANTITY, String.valueOf(printed.get(key + LineFields.QUANTITY)));
        values.putAll(typed);
        return values;
    }
}
