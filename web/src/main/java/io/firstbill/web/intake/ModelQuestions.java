package io.firstbill.web.intake;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.web.charge.ModelForm;
import io.firstbill.web.charge.ModelForms;
import io.firstbill.web.charge.ModelRows;
import io.firstbill.web.charge.ModelTerm;
import io.firstbill.web.intake.Question.Control;
import io.firstbill.web.shell.Choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked for the charge models that the form has no questions of its own for: as the pricing editor describes
 * them, under the name of the model, for example {@code lines.0.phases.0.percentage.fixedFee}.
 */
final class ModelQuestions {
    private static final Set<String> OWN = Set.of("FLAT", "PER_UNIT", "GRADUATED", "VOLUME", "PACKAGE", "STAIRSTEP");

    /** Contracts state these for all their charges at once. */
    private static final Set<String> ELSEWHERE = Set.of("tierBounds", "zeroUsageTierFee", "groupBy");

    private static final Map<String, String> PAIRS =
            Map.of("limits", "Such as users 10, gb 100", "values", "Such as region eu, size s");
    private static final String UNIT_PRICE = "unitPrice";

    /** A charge that is not one price of a unit, as the contract document writes it. */
    private static final String OTHER = "otherCharge";

    /** The models, in the order in which they are offered. */
    static final List<ModelForm> ALL = ModelForms.ALL.stream().filter(form -> !OWN.contains(form.name())).toList();

    private ModelQuestions() {}

    /** The model of this name, or empty when the form has questions of its own for it. */
    static Optional<ModelForm> named(String model) {
        return ALL.stream().filter(form -> form.name().equals(model)).findFirst();
    }

    /** The part of names below which its answers stand; the style sheet knows it too. */
    static String part(ModelForm form) {
        return form.name().toLowerCase(Locale.ROOT);
    }

    /** What is asked once. */
    static Stream<Question> terms() {
        return ALL.stream()
                .flatMap(form ->
                        asked(form).map(term -> question(part(form) + "." + term.member(), term).when(part(form))));
    }

    private static Stream<ModelTerm> asked(ModelForm form) {
        return form.terms().stream().filter(term -> !ELSEWHERE.contains(term.member()));
    }

    private static Question question(String name, ModelTerm term) {
        String hint = term.neutral() == null || term.kind() == ModelTerm.Kind.CHOICE ? "" : "Optional";
        return switch (term.kind()) {
            case CHOICE -> Question.of(Control.SELECT, name, term.label(), "", options(term));
            case PRICE -> Question.of(Control.AMOUNT, name, term.label(), hint);
            case TEXT, NAMES -> Question.of(Control.TEXT, name, term.label(), hint);
            case DAY -> Question.of(Control.DAY, name, term.label(), hint);
            case NUMBER, SIZE, PERCENT, WHOLE -> Question.of(Control.COUNT, name, term.label(), hint);
        };
    }

    /** The first is left away, as the contract or the document has it. */
    private static Choice[] options(ModelTerm term) {
        return term.options().stream()
                .map(one -> one.equals(term.options().getFirst()) ? new Choice("", one.label()) : one)
                .toArray(Choice[]::new);
    }

    /** What is asked in rows. */
    static Stream<Grid> tables(Answers answers, String step, String context) {
        return ALL.stream()
                .flatMap(form ->
                        Stream.ofNullable(form.rows())
                                .map(rows ->
                                        Grid.growing(
                                                answers,
                                                list(step, form, rows),
                                                rows.word(),
                                                context,
                                                part(form),
                                                columns(rows))));
    }

    private static String list(String step, ModelForm form, ModelRows rows) {
        return step + "." + part(form) + "." + rows.member();
    }

    private static Question[] columns(ModelRows rows) {
        List<Question> columns = new ArrayList<>();
        if (rows.lookUp() != null) {
            String member = rows.lookUp().member();
            String label = member.equals("limits") ? "Up to" : "Combination";
            columns.add(Question.of(Control.TEXT, member, label, PAIRS.getOrDefault(member, "")));
        }
        rows.shown(term -> false).columns().forEach(term -> columns.add(question(term.member(), term)));
        if (rows.nested()) {
            columns.add(Question.of(Control.AMOUNT, UNIT_PRICE, "Price of a unit", ""));
            columns.add(
                    Question.of(
                            Control.TEXT, OTHER, "Or another charge", "As in the contract document, {\"model\": …}"));
        }
        return columns.toArray(Question[]::new);
    }

    /** The field that stands for the whole charge. */
    static String anchor(String step, ModelForm form) {
        ModelRows rows = form.rows();
        return rows == null
                ? step + "." + part(form) + "." + form.terms().getFirst().member()
                : list(step, form, rows) + ".0." + columns(rows)[0].name();
    }

    /** Writes the charge from its answers. */
    static void write(Part charge, String step, ModelForm form) {
        asked(form).forEach(term -> put(charge, term, step + "." + part(form) + "." + term.member()));
        ModelRows rows = form.rows();
        if (rows != null) {
            String list = list(step, form, rows);
            Part.Rows written = charge.rows(rows.member(), anchor(step, form));
            for (int n = 0; n < Math.max(1, charge.answers().count(list)); n++) {
                row(written.add(list + "." + n + "." + columns(rows)[0].name()), rows, list + "." + n);
            }
        }
    }

    private static void put(Part part, ModelTerm term, String question) {
        switch (term.kind()) {
            case WHOLE -> part.whole(term.member(), question);
            case CHOICE, TEXT, DAY, NAMES -> part.text(term.member(), question);
            case PRICE, NUMBER, SIZE, PERCENT -> part.decimal(term.member(), question);
        }
    }

    private static void row(Part row, ModelRows rows, String name) {
        if (rows.lookUp() != null) {
            String member = rows.lookUp().member();
            String question = name + "." + member;
            Part pairs = row.part(member, question);
            Stream.of(row.answers().text(question).split(","))
                    .map(String::strip)
                    .filter(pair -> !pair.isEmpty())
                    .forEach(pair -> pair(pairs, pair, question));
        }
        rows.columns().forEach(term -> put(row, term, name + "." + term.member()));
        if (rows.nested()) {
            nested(row, name);
        }
    }

    private static void nested(Part row, String name) {
        if (!row.answers().text(name + "." + OTHER).isEmpty()) {
            row.object(ModelRows.CHARGE, name + "." + OTHER);
            return;
        }
        Part charge = row.part(ModelRows.CHARGE, name + "." + UNIT_PRICE);
        charge.set("model", "PER_UNIT");
        charge.decimal(UNIT_PRICE, name + "." + UNIT_PRICE);
    }

    /** {@code users 10} is the value 10 under the name users; without a value the reader says what is missing. */
    private static void pair(Part pairs, String pair, String question) {
        int blank = pair.lastIndexOf(' ');
        String name = blank < 0 ? pair : pair.substring(0, blank).strip();
        pairs.note(name, question);
        pairs.set(name, blank < 0 ? "" : pair.substring(blank + 1));
    }

    /** The answers that make this charge. */
    static void fill(Filling filling, JsonNode charge, String step, ModelForm form) {
        String name = step + "." + part(form);
        asked(form).forEach(term -> filling.text(charge, term.member(), name + "." + term.member()));
        ModelRows rows = form.rows();
        if (rows == null) {
            return;
        }
        JsonNode given = charge.path(rows.member());
        for (int n = 0; n < given.size(); n++) {
            String row = list(step, form, rows) + "." + n;
            JsonNode from = given.get(n);
            rows.columns().forEach(term -> filling.text(from, term.member(), row + "." + term.member()));
            if (rows.lookUp() != null) {
                String member = Objects.requireNonNull(rows.lookUp()).member();
                filling.fields().put(row + "." + member, pairs(from.path(member)));
            }
            if (rows.nested()) {
                JsonNode inner = from.path(ModelRows.CHARGE);
                boolean unit = inner.path("model").asText().equals("PER_UNIT") && inner.size() == 2;
                filling.fields()
                        .put(
                                row + "." + (unit ? UNIT_PRICE : OTHER),
                                unit ? inner.path(UNIT_PRICE).asText() : inner.toString());
            }
        }
    }

    private static String pairs(JsonNode values) {
        return values.propertyStream()
                .map(value -> value.getKey() + " " + value.getValue().asText())
                .collect(Collectors.joining(", "));
    }
}
