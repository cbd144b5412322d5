package io.firstbill.web.pricing;

import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.web.charge.ChargeFields;
import io.firstbill.web.charge.ModelForms;
import io.firstbill.web.charge.ModelRows;
import io.firstbill.web.charge.Sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the buttons of the editor do to a draft: add and drop rows, take lines out, bring them back and move them, take
 * over what the order form says.
 *
 * @param base the version the draft began with
 * @param asked the configuration that the contract asks for
 */
record DraftActs(PricingConfig base, PricingConfig asked) {
    private static final String NOTHING = ",";

    /** The fields of a phase that stay when its charge model is replaced. */
    static final List<String> SPAN = List.of(LineFields.FROM, LineFields.LAST_DAY, LineFields.QUANTITY);

    /**
     * The draft after the act, and the beginning of the name of the field to go on with.
     *
     * @param focus name of a field, a list or a line; empty to stay on the page as it is
     */
    record Acted(Draft draft, String focus) {}

    /** Does the act of a button, for example {@code add:L4-1.tiers}; an unknown one changes nothing. */
    Acted act(String intent, Draft draft) {
        int colon = intent.indexOf(':');
        String of = intent.substring(colon + 1);
        return switch (colon < 0 ? "" : intent.substring(0, colon)) {
            case "add" -> add(draft, of);
            case "drop" -> drop(draft, of);
            case "split" -> new StepActs(base, asked).split(draft, of);
            case "join" -> new StepActs(base, asked).join(draft, of);
            case "use" -> new Acted(use(draft, of), of);
            case "asked" -> new Acted(asked(draft, of), "line-" + of);
            case "out" ->
                    new Acted(order(draft, ids(draft).stream().filter(id -> !id.equals(of)).toList()), "uncovered");
            case "in" -> new Acted(order(draft, with(ids(draft), of)), "line-" + of);
            case "up" -> new Acted(order(draft, moved(ids(draft), of, -1)), "line-" + of);
            case "down" -> new Acted(order(draft, moved(ids(draft), of, 1)), "line-" + of);
            default -> new Acted(draft, "");
        };
    }

    private static Acted add(Draft draft, String list) {
        String charge = list.substring(0, Math.max(0, list.lastIndexOf('.')));
        ModelRows rows = ModelForms.named(draft.text(charge + ChargeFields.MODEL, "")).rows();
        int count = Sheet.count(draft.fields(), list);
        int at = rows != null && rows.open() ? count - 1 : count;
        Draft shifted = shifted(draft, list, at, 1);
        return new Acted(shifted.with(Map.of(list, Integer.toString(count + 1))), list + "." + at + ".");
    }

    private static Acted drop(Draft draft, String row) {
        int dot = row.lastIndexOf('.');
        if (!row.matches(".+\\.\\d{1,3}")) {
            return new Acted(draft, "");
        }
        String list = row.substring(0, dot);
        int at = Integer.parseInt(row.substring(dot + 1));
        int count = Sheet.count(draft.fields(), list);
        Draft shifted = shifted(draft.without(row + "."), list, at + 1, -1);
        return new Acted(
                shifted.with(Map.of(list, Integer.toString(Math.max(1, count - 1)))),
                list + "." + Math.max(0, Math.min(at, count - 2)) + ".");
    }

    /** With the rows from a place on moved by so many. */
    private static Draft shifted(Draft draft, String list, int from, int by) {
        Map<String, String> fields = new LinkedHashMap<>();
        draft.fields()
                .forEach((name, value) -> {
                    int end = name.startsWith(list + ".") ? name.indexOf('.', list.length() + 1) : -1;
                    String place = end < 0 ? "" : name.substring(list.length() + 1, end);
                    boolean moves = place.matches("\\d{1,3}") && Integer.parseInt(place) >= from;
                    fields.put(moves ? list + "." + (Integer.parseInt(place) + by) + name.substring(end) : name, value);
                });
        return new Draft(draft.base(), fields);
    }

    /** Takes a field, a list or a charge model over from the contract. */
    private Draft use(Draft draft, String field) {
        if (field.indexOf('-') < 0 && field.endsWith(LineFields.PHASES)) {
            return asked(draft, field.substring(0, field.length() - LineFields.PHASES.length()));
        }
        Map<String, String> said = new LinkedHashMap<>();
        asked.charges().forEach(charge -> said.putAll(LineFields.of(charge)));
        String charge = field.substring(0, Math.max(0, field.lastIndexOf('.')));
        boolean whole = field.endsWith(ChargeFields.MODEL) || field.endsWith(ChargeFields.NAMES);
        boolean rows = said.keySet().stream().anyMatch(name -> name.startsWith(field + "."));
        Predicate<String> taken =
                name ->
                        name.equals(field)
                                || name.startsWith(field + ".")
                                || (rows && name.equals(charge + ChargeFields.NAMES))
                                || (whole && name.startsWith(charge + ".") && SPAN.stream().noneMatch(name::endsWith));
        Draft next = new Draft(draft.base(), draft.fields());
        next.fields().keySet().removeIf(taken);
        said.forEach((name, value) -> {
            if (taken.test(name)) {
                next.fields().put(name, value);
            }
        });
        return next;
    }

    /** Takes a whole line over from the contract; without a line, the terms over the lines. */
    private static Draft asked(Draft draft, String id) {
        return id.isEmpty()
                ? draft.with(Map.of(Draft.TERMS, "taken"))
                : draft.without(id + ".").without(id + "-").with(Map.of(id + LineFields.TAKEN, "taken"));
    }

    private List<String> ids(Draft draft) {
        String typed = draft.text(Draft.ORDER, "");
        return typed.isEmpty()
                ? base.charges().stream().map(Charge::lineId).toList()
                : Stream.of(typed.split(",")).toList();
    }

    private static Draft order(Draft draft, List<String> ids) {
        return draft.with(Map.of(Draft.ORDER, ids.isEmpty() ? NOTHING : String.join(",", ids)));
    }

    /** With a line where the contract has it. */
    private List<String> with(List<String> ids, String id) {
        List<String> contract = asked.charges().stream().map(Charge::lineId).toList();
        List<String> next = new ArrayList<>(ids);
        int at = 0;
        while (at < next.size() && contract.indexOf(next.get(at)) < contract.indexOf(id)) {
            at++;
        }
        next.add(at, id);
        return next;
    }

    private static List<String> moved(List<String> ids, String id, int by) {
        List<String> next = new ArrayList<>(ids);
        int at = next.indexOf(id);
        if (at >= 0 && at + by >= 0 && at + by < next.size()) {
            Collections.swap(next, at, at + by);
        }
        return next;
    }
}
