package io.firstbill.web.pricing;

import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.contract.Contract;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.web.charge.ChargeFields;
import io.firstbill.web.charge.Figure;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What somebody else brought in force while a draft was made, beside what the draft says and what both began with.
 *
 * @param theirs the version in force
 * @param base number of the version the draft began with
 * @param rows where they differ
 */
public record Conflict(PricingVersionRow theirs, int base, List<Row> rows) {
    /** What the name of the choice for a row begins with. */
    static final String PICK = "merge:";

    /** The value that takes theirs. */
    static final String THEIRS = "theirs";

    /** The value that keeps what the draft says. */
    static final String MINE = "mine";

    /**
     * One term that differs.
     *
     * @param key the field, the charge model for a whole charge, or the line for a whole line
     * @param both whether both changed it
     * @param pick whose holds unless somebody chooses otherwise; the draft's where both changed it
     */
    public record Row(String key, String label, String base, String theirs, String mine, boolean both, String pick) {
        /** Name of the choice. */
        public String name() {
            return PICK + key;
        }
    }

    /** Null when the version that the draft began with is not known any more. */
    static @Nullable Conflict of(
            Contract contract, Draft draft, PricingVersionRow theirs, List<PricingVersionRow> versions) {
        PricingVersionRow began =
                versions.stream().filter(row -> row.hash().equals(draft.base())).findFirst().orElse(null);
        if (began == null) {
            return null;
        }
        Working working = Working.of(contract, began.pricingConfig(), draft);
        ConflictWords words =
                new ConflictWords(List.of(began.pricingConfig(), theirs.pricingConfig(), working.config()));
        Map<String, Row> rows = new LinkedHashMap<>();
        List<Map<String, String>> said =
                List.of(printed(began.pricingConfig()), printed(theirs.pricingConfig()), values(working));
        said.stream()
                .flatMap(fields -> fields.keySet().stream())
                .distinct()
                .forEach(name -> {
                    String key = words.key(name);
                    if (!key.isEmpty()) {
                        List<String> values =
                                IntStream.range(0, 3)
                                        .mapToObj(i -> words.value(i, key, said.get(i).getOrDefault(name, "")))
                                        .toList();
                        row(key, words, values).ifPresent(row -> rows.putIfAbsent(key, row));
                    }
                });
        return new Conflict(theirs, began.version(), new ArrayList<>(rows.values()));
    }

    private static Optional<Row> row(String key, ConflictWords words, List<String> values) {
        boolean changed = !same(values.get(0), values.get(1));
        boolean edited = !same(values.get(0), values.get(2));
        return same(values.get(1), values.get(2))
                ? Optional.empty()
                : Optional.of(
                        new Row(
                                key,
                                words.label(key),
                                values.get(0),
                                values.get(1),
                                values.get(2),
                                changed && edited,
                                edited ? MINE : THEIRS));
    }

    /** The draft begun anew with their version, with what was chosen for each row. */
    Draft resolved(Draft draft, Function<String, String> picks) {
        PricingConfig config = theirs.pricingConfig();
        Map<String, String> fields = new LinkedHashMap<>(printed(config));
        List<String> order = new ArrayList<>(config.charges().stream().map(Charge::lineId).toList());
        for (Row row : rows) {
            boolean mine =
                    picks.apply(row.name()).isEmpty() ? row.pick().equals(MINE) : picks.apply(row.name()).equals(MINE);
            if (mine) {
                keep(row.key(), draft, fields, order);
            }
        }
        fields.put(Draft.ORDER, String.join(",", order));
        fields.put(Draft.REASON, draft.text(Draft.REASON, ""));
        fields.putAll(draft.below(Draft.ASSUMED));
        fields.values().removeIf(String::isEmpty);
        return new Draft(theirs.hash(), fields);
    }

    private static void keep(String key, Draft draft, Map<String, String> fields, List<String> order) {
        if (key.indexOf('.') < 0 || order.contains(key)) {
            boolean out = !List.of(draft.text(Draft.ORDER, "").split(",")).contains(key);
            order.remove(key);
            if (!out) {
                order.add(key);
            }
        }
        boolean whole = key.endsWith(ChargeFields.MODEL);
        String charge = whole ? key.substring(0, key.length() - ChargeFields.MODEL.length() + 1) : key;
        Predicate<String> of =
                name ->
                        whole
                                ? name.startsWith(charge) && DraftActs.SPAN.stream().noneMatch(name::endsWith)
                                : name.equals(key) || Working.belongs(name, key);
        fields.keySet().removeIf(of);
        draft.fields()
                .forEach((name, value) -> {
                    if (of.test(name)) {
                        fields.put(name, value);
                    }
                });
    }

    private static Map<String, String> values(Working working) {
        Map<String, String> values = new LinkedHashMap<>();
        working.lines().forEach(line -> values.putAll(line.values()));
        return values;
    }

    private static Map<String, String> printed(PricingConfig config) {
        Map<String, String> printed = new LinkedHashMap<>();
        config.charges().forEach(charge -> printed.putAll(LineFields.of(charge)));
        return printed;
    }

    private static boolean same(String one, String other) {
        Optional<BigDecimal> first = Figure.read(one);
        Optional<BigDecimal> second = Figure.read(other);
        boolean numbers = first.isPresent() && second.isPresent();
        return numbers ? first.get().compareTo(second.get()) == 0 : Objects.equals(one, other);
    }
}
