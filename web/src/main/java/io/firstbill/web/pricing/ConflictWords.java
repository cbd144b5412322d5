package io.firstbill.web.pricing;

import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.web.charge.ChargeFields;
import io.firstbill.web.charge.Figure;
import io.firstbill.web.charge.Sheet;
import io.firstbill.web.shell.Choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * In how large parts configurations are compared, and what the parts are called: by field where they are built alike,
 * by charge where models or numbers of rows differ, by line where one of them has none or other steps.
 */
final class ConflictWords {
    private final List<PricingConfig> configs;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, List<Choice>> options = new HashMap<>();

    ConflictWords(List<PricingConfig> configs) {
        this.configs = configs;
        configs.forEach(config -> config.charges().forEach(this::learn));
    }

    private void learn(Charge charge) {
        String line = charge.lineId() + " " + charge.name();
        labels.put(charge.lineId(), line);
        labels.put(charge.lineId() + LineFields.TIMING, line + ", when");
        labels.put(charge.lineId() + LineFields.FREQUENCY, line + ", billed");
        labels.put(charge.lineId() + LineFields.PRICE_PER, line + ", price is of a");
        labels.put(charge.lineId() + LineFields.PARTS, line + ", periods of such a price");
        LineFields.billing(charge).keySet().forEach(field -> options.put(field, BillingFields.options(field, charge)));
        for (int n = 1; n <= charge.phases().size(); n++) {
            String key = charge.priceKey(n);
            String step = charge.phases().size() == 1 ? line : line + ", step " + n;
            labels.put(key + LineFields.FROM, step + ", from");
            labels.put(key + LineFields.LAST_DAY, step + ", last day");
            labels.put(key + LineFields.QUANTITY, step + ", quantity");
            labels.put(key + ChargeFields.MODEL, step + ", the whole charge");
            Sheet.of(key, LineFields.phase(charge, n, key))
                    .all()
                    .forEach(field -> {
                        labels.put(field.name(), step + ", " + lower(field.words()));
                        options.put(field.name(), field.term().options());
                    });
        }
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** The part a field is compared with; empty when it says nothing about the configuration. */
    String key(String name) {
        int dash = name.indexOf('-');
        String line = dash < 0 ? name.substring(0, Math.max(0, name.lastIndexOf('.'))) : name.substring(0, dash);
        if (configs.stream().map(config -> steps(config, line)).distinct().count() > 1) {
            return line;
        }
        if (dash > 0 && DraftActs.SPAN.stream().noneMatch(name::endsWith)) {
            String phase = name.substring(0, name.indexOf('.', dash));
            if (configs.stream().map(config -> shape(config, phase)).distinct().count() > 1) {
                return phase + ChargeFields.MODEL;
            }
        }
        return labels.containsKey(name) && !name.endsWith(ChargeFields.MODEL) ? name : "";
    }

    private static int steps(PricingConfig config, String line) {
        return find(config, line).map(charge -> charge.phases().size()).orElse(0);
    }

    /** Names of all fields of the charge and of what its columns are called: equal for charges that are built alike. */
    private static String shape(PricingConfig config, String phase) {
        return phase(config, phase)
                .map(found -> {
                    Map<String, String> fields = ChargeFields.of(found.model(), phase);
                    Sheet sheet = Sheet.of(phase, fields);
                    List<String> names = new ArrayList<>(List.of(sheet.form().name()));
                    sheet.all().forEach(field -> names.add(field.name() + field.label()));
                    return String.join(" ", names);
                })
                .orElse("");
    }

    private static Optional<Charge> find(PricingConfig config, String line) {
        return config.charges().stream().filter(charge -> charge.lineId().equals(line)).findFirst();
    }

    private static Optional<ChargePhase> phase(PricingConfig config, String phase) {
        int dash = phase.indexOf('-');
        int n = Integer.parseInt(phase.substring(dash + 1));
        return find(config, phase.substring(0, dash))
                .filter(charge -> n <= charge.phases().size())
                .map(charge -> charge.phases().get(n - 1));
    }

    /** What one of the configurations says for a part. */
    String value(int of, String key, String typed) {
        PricingConfig config = configs.get(of);
        if (labels.containsKey(key) && find(config, key).isPresent()) {
            return find(config, key).orElseThrow().phases().stream()
                    .map(ConflictWords::words)
                    .collect(Collectors.joining("; "));
        }
        if (configs.stream().anyMatch(any -> find(any, key).isPresent())) {
            return "not charged";
        }
        if (key.endsWith(ChargeFields.MODEL) && key.indexOf('.') == key.lastIndexOf('.')) {
            return phase(config, key.substring(0, key.length() - ChargeFields.MODEL.length()))
                    .map(found -> found.model().describe())
                    .orElse("");
        }
        return options.getOrDefault(key, List.of()).stream()
                .filter(option -> option.value().equals(typed))
                .findFirst()
                .map(Choice::label)
                .orElse(typed);
    }

    private static String words(ChargePhase phase) {
        return Figure.print(phase.quantity()) + " × " + phase.model().describe() + " from " + phase.from();
    }

    String label(String key) {
        return labels.getOrDefault(key, key);
    }
}
