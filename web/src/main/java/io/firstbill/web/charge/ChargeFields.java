package io.firstbill.web.charge;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.charge.ChargeModel;
import io.firstbill.document.ChargeDocument;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the fields of a charge say, by name: {@code L4-1.model}, {@code L4-1.tiers} for the number of rows, {@code
 * L4-1.tiers.0.unitPrice}. Names that the contract gives, such as metrics, stand in {@code L4-1.names}, and their
 * values under their place in it.
 */
public final class ChargeFields {
    /** The charge model. */
    public static final String MODEL = ".model";

    /** Names that the contract gives, with commas between. */
    public static final String NAMES = ".names";

    private final Map<String, String> fields = new LinkedHashMap<>();

    private ChargeFields() {}

    /** The fields of a charge, with every choice stated. */
    public static Map<String, String> of(ChargeModel charge, String prefix) {
        ChargeFields made = new ChargeFields();
        made.write(ChargeDocument.write(charge), prefix);
        return made.fields;
    }

    private void write(JsonNode charge, String prefix) {
        ModelForm form = ModelForms.named(charge.path("model").asText());
        fields.put(prefix + MODEL, form.name());
        form.terms().forEach(term -> put(prefix + "." + term.member(), charge, term));
        if (form.rows() != null) {
            rows(charge.path(form.rows().member()), prefix, form.rows());
        }
    }

    private void rows(JsonNode given, String prefix, ModelRows rows) {
        String list = prefix + "." + rows.member();
        fields.put(list, Integer.toString(given.size()));
        List<String> names = rows.lookUp() == null ? List.of() : names(given, rows.lookUp().member());
        if (rows.lookUp() != null) {
            fields.put(prefix + NAMES, String.join(", ", names));
        }
        for (int n = 0; n < given.size(); n++) {
            row(given.get(n), list + "." + n, rows, names);
        }
    }

    private void row(JsonNode row, String name, ModelRows rows, List<String> names) {
        rows.columns().forEach(term -> put(name + "." + term.member(), row, term));
        for (int i = 0; i < names.size(); i++) {
            ModelRows.LookUp lookUp = Objects.requireNonNull(rows.lookUp());
            String value = row.path(lookUp.member()).path(names.get(i)).asText("");
            fields.put(name + "." + lookUp.member() + "." + i, printed(value, lookUp.cell().kind()));
        }
        if (rows.nested()) {
            write(row.path(ModelRows.CHARGE), name + "." + ModelRows.CHARGE);
        }
    }

    private static List<String> names(JsonNode rows, String member) {
        TreeSet<String> names = new TreeSet<>();
        rows.forEach(row -> row.path(member).fieldNames().forEachRemaining(names::add));
        return List.copyOf(names);
    }

    private void put(String name, JsonNode node, ModelTerm term) {
        String otherwise = term.kind() == ModelTerm.Kind.CHOICE && term.neutral() != null ? term.neutral() : "";
        JsonNode value = node.path(term.member());
        fields.put(
                name,
                term.kind() == ModelTerm.Kind.NAMES
                        ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "))
                        : printed(value.asText(otherwise), term.kind()));
    }

    private static String printed(String value, ModelTerm.Kind kind) {
        return kind.numeric() && !value.isEmpty() ? Figure.print(new BigDecimal(value)) : value;
    }
}
