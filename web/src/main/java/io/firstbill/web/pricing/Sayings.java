package io.firstbill.web.pricing;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.Source;
import io.firstbill.pricing.Charge;
import io.firstbill.web.charge.ChargeFields;
import io.firstbill.web.charge.Figure;
import io.firstbill.web.charge.ModelRows;
import io.firstbill.web.charge.ModelTerm;
import io.firstbill.web.charge.Sheet;
import io.firstbill.web.shell.Choice;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Says at each field of a line where it differs from the order form. That a difference stops the deal is for {@link
 * io.firstbill.pricing.PricingConfig#check}; this is the same difference where people look.
 */
final class Sayings {
    private final Contract contract;
    private final Map<String, Say> says;

    /** Notes what it has to say in this map, by field. */
    Sayings(Contract contract, Map<String, Say> says) {
        this.contract = contract;
        this.says = says;
    }

    void of(DraftLine line) {
        Charge asked = line.asked();
        if (asked == null) {
            return;
        }
        Map<String, String> said = LineFields.of(asked);
        String id = asked.lineId();
        for (String field :
                List.of(
                        id + LineFields.TIMING,
                        id + LineFields.FREQUENCY,
                        id + LineFields.PRICE_PER,
                        id + LineFields.PARTS)) {
            chosen(line, field, said, BillingFields.options(field, asked));
        }
        if (asked.phases().size() != line.phases()) {
            String field = id + LineFields.PHASES;
            says(
                    field,
                    "The order form has %s%s, not %s."
                            .formatted(counted(asked.phases().size(), "step"), page(field), line.phases()),
                    "the order form's steps");
            return;
        }
        for (int n = 1; n <= asked.phases().size(); n++) {
            phase(line, asked.priceKey(n), said);
        }
    }

    private void phase(DraftLine line, String key, Map<String, String> said) {
        Sheet mine = Sheet.of(key, line.values());
        days(line, key + LineFields.FROM, said);
        days(line, key + LineFields.LAST_DAY, said);
        if (mine.form().counted()) {
            ModelTerm quantity = new ModelTerm("quantity", "", ModelTerm.Kind.NUMBER, "0", List.of());
            differ(
                    new Sheet.Field(
                            key + LineFields.QUANTITY,
                            "",
                            "Quantity",
                            quantity,
                            value(line, key + LineFields.QUANTITY)),
                    said.getOrDefault(key + LineFields.QUANTITY, ""),
                    "");
        }
        sheet(mine, Sheet.of(key, said));
    }

    private void sheet(Sheet mine, Sheet asked) {
        if (!mine.form().equals(asked.form())) {
            String field = mine.name() + ChargeFields.MODEL;
            says(
                    field,
                    "The order form says \"" + asked.form().label() + "\"" + page(field) + ".",
                    asked.form().label());
            return;
        }
        for (int i = 0; i < mine.fields().size(); i++) {
            differ(mine.fields().get(i), asked.fields().get(i).value(), "");
        }
        if (mine.table() != null) {
            table(mine.table(), Objects.requireNonNull(asked.table()));
        }
    }

    private void table(Sheet.Table mine, Sheet.Table asked) {
        String word = mine.rows().word();
        if (mine.lines().size() != asked.lines().size()) {
            says(
                    mine.name(),
                    "The order form has %s%s, not %s."
                            .formatted(counted(asked.lines().size(), word), page(mine.name()), mine.lines().size()),
                    "the order form's " + word + "s");
            return;
        }
        for (int n = 0; n < mine.lines().size(); n++) {
            row(mine.lines().get(n), asked.lines().get(n), word);
        }
    }

    private void row(Sheet.Row mine, Sheet.Row asked, String word) {
        if (mine.cells().size() == asked.cells().size()) {
            for (int i = 0; i < mine.cells().size(); i++) {
                differ(mine.cells().get(i), asked.cells().get(i).value(), word + " " + (mine.n() + 1));
            }
        }
        if (mine.charge() != null && asked.charge() != null) {
            sheet(mine.charge(), asked.charge());
        }
    }

    private static String counted(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private void days(DraftLine line, String field, Map<String, String> said) {
        String asked = said.getOrDefault(field, "");
        String typed = value(line, field);
        if (!asked.isEmpty() && !typed.isEmpty() && !asked.equals(typed)) {
            says(field, "The order form says " + asked + page(field) + ", not " + typed + ".", asked);
        }
    }

    private void chosen(DraftLine line, String field, Map<String, String> said, List<Choice> options) {
        String asked = said.getOrDefault(field, "");
        if (!asked.isEmpty() && !asked.equals(value(line, field))) {
            String words =
                    options.stream()
                            .filter(one -> one.value().equals(asked))
                            .findFirst()
                            .map(Choice::label)
                            .orElse(asked);
            says(field, "The order form says \"" + words + "\"" + page(field) + ".", words);
        }
    }

    private void differ(Sheet.Field mine, String asked, String row) {
        ModelTerm term = mine.term();
        if (same(term, mine.value(), asked)) {
            return;
        }
        String said = words(term, asked);
        String page = page(mine.name());
        boolean bound = term.member().equals(ModelRows.UP_TO) && !row.isEmpty();
        String message = "The order form says " + said + page + not(words(term, mine.value()));
        if (asked.isEmpty()) {
            message = "The order form states nothing here" + page + ".";
        } else if (bound && !mine.value().isEmpty()) {
            message = "The order form ends " + row + " at " + said + page + ", not at " + mine.value() + ".";
        }
        says(mine.name(), message, asked.isEmpty() ? "nothing" : said);
    }

    private static String not(String typed) {
        return typed.isEmpty() ? "." : ", not " + typed + ".";
    }

    private static String words(ModelTerm term, String value) {
        return term.options().stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> "\"" + option.label() + "\"")
                .orElse(value);
    }

    private static boolean same(ModelTerm term, String one, String other) {
        String mine = stated(term, one);
        String asked = stated(term, other);
        Optional<BigDecimal> typed = Figure.read(mine);
        Optional<BigDecimal> said = Figure.read(asked);
        boolean numbers = term.kind().numeric() && typed.isPresent() && said.isPresent();
        return numbers ? typed.get().compareTo(said.get()) == 0 : mine.equals(asked);
    }

    private static String stated(ModelTerm term, String value) {
        return value.isEmpty() ? Objects.requireNonNullElse(term.neutral(), "") : value;
    }

    private static String value(DraftLine line, String field) {
        return line.values().getOrDefault(field, "").strip();
    }

    private void says(String field, String message, String use) {
        says.putIfAbsent(field, new Say(field, message, use));
    }

    private String page(String field) {
        Source source = source(field);
        return source == null ? "" : " (p. " + source.page() + ")";
    }

    /** Where the term of a field stands in the signed document: itself, or the nearest term around it. */
    private @Nullable Source source(String field) {
        int dot = field.indexOf('.', field.indexOf('-') < 0 ? field.lastIndexOf('.') : field.indexOf('-'));
        String of = field.substring(0, dot);
        int dash = of.indexOf('-');
        String line = "/lines/" + place(dash < 0 ? of : of.substring(0, dash));
        String rest = field.substring(dot + 1).replace('.', '/');
        String at =
                dash < 0
                        ? line + "/" + rest
                        : line + "/phases/" + (Integer.parseInt(of.substring(dash + 1)) - 1) + charge(rest);
        for (String pointer = at; pointer.length() > line.length(); ) {
            Source exact = contract.sources().get(pointer);
            if (exact != null) {
                return exact;
            }
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return contract.source(line);
    }

    private static String charge(String rest) {
        return List.of("from", "lastDay", "quantity").contains(rest)
                ? "/" + rest
                : rest.equals("model") ? "/charge" : "/charge/" + rest;
    }

    private int place(String id) {
        List<ContractLine> lines = contract.lines();
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).id().equals(id)).findFirst().orElse(-1);
    }
}
