package io.firstbill.web.charge;

import io.firstbill.web.shell.Choice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fields of one charge with what is typed in them.
 *
 * @param name of its fields, for example {@code L4-1}
 * @param form the charge model
 * @param fields what it states once; the names that the contract gives come last
 * @param table what it states in rows, or null
 */
public record Sheet(String name, ModelForm form, List<Field> fields, @Nullable Table table) {
    /** As many rows as the contract document takes. */
    static final int MOST_ROWS = 50;

    /**
     * One field.
     *
     * @param name as sent; also its id
     * @param where it stands, for words away from it, for example {@code Tier 2}; empty at the top
     * @param value as typed
     */
    public record Field(String name, String where, String label, ModelTerm term, String value) {
        /** True when it is chosen from a list. */
        public boolean select() {
            return term.kind() == ModelTerm.Kind.CHOICE;
        }

        /** True for a day. */
        public boolean day() {
            return term.kind() == ModelTerm.Kind.DAY;
        }

        /** True for what few contracts state. */
        public boolean rare() {
            return ModelForms.rare(term);
        }

        /** True for money. */
        public boolean price() {
            return term.kind() == ModelTerm.Kind.PRICE;
        }

        /** True when other fields follow from what is chosen. */
        public boolean reshapes() {
            return name.endsWith(ChargeFields.MODEL);
        }

        /** What it is called away from its column. */
        public String words() {
            return where.isEmpty() ? label : where + ", " + label.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A table.
     *
     * @param name of its list
     * @param names that the contract gives, in the order of their columns
     */
    public record Table(String name, ModelRows rows, List<String> names, List<Row> lines) {
        /** The fields of its first row, which name the columns. */
        public List<Field> heads() {
            return lines.isEmpty() ? List.of() : lines.getFirst().cells();
        }
    }

    /**
     * One row.
     *
     * @param n its place, from 0
     * @param last whether no row follows
     * @param charge its own charge model, or null
     */
    public record Row(int n, boolean last, List<Field> cells, @Nullable Sheet charge) {}

    /** The choice of its charge model. */
    public Field chosen() {
        ModelTerm term = ModelTerm.choice("model", "Charge model", ModelForms.CHOICES.toArray(Choice[]::new));
        return new Field(name + ChargeFields.MODEL, "", term.label(), term, form.name());
    }

    /**
     * Its fields that stand at the beginning: all of them, or beside a table the names of its columns; none that few
     * contracts fill in.
     */
    public List<Field> first() {
        return fields.stream().filter(field -> !field.rare() && (table == null || names(field))).toList();
    }

    /** The fields that stand below its table. */
    public List<Field> rest() {
        return table == null ? List.of() : fields.stream().filter(field -> !field.rare() && !names(field)).toList();
    }

    /** The fields that few contracts fill in. */
    public List<Field> rare() {
        return fields.stream().filter(Field::rare).toList();
    }

    /** True when none of those says anything. */
    public boolean folded() {
        return fields.stream()
                .filter(Field::rare)
                .allMatch(field -> field.value().isEmpty() || field.value().equals(field.term().neutral()));
    }

    private static boolean names(Field field) {
        return field.name().endsWith(ChargeFields.NAMES);
    }

    /** The sheet of what was typed. */
    public static Sheet of(String name, Map<String, String> typed) {
        ModelForm form = ModelForms.named(typed.getOrDefault(name + ChargeFields.MODEL, ""));
        ModelRows rows = form.rows();
        List<Field> fields = new ArrayList<>(form.terms().stream().map(term -> field(name, "", term, typed)).toList());
        if (rows != null && rows.lookUp() != null) {
            ModelTerm names = ModelTerm.of(ModelTerm.Kind.TEXT, ChargeFields.NAMES.substring(1), rows.lookUp().label());
            fields.add(field(name, "", names, typed));
        }
        return new Sheet(name, form, fields, rows == null ? null : table(name, rows, typed));
    }

    private static Table table(String name, ModelRows rows, Map<String, String> typed) {
        String list = name + "." + rows.member();
        List<String> names =
                Stream.of(typed.getOrDefault(name + ChargeFields.NAMES, "").split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
        int count = count(typed, list);
        ModelRows shown = rows.shown(term -> stated(list, count, term, typed));
        List<Row> lines =
                IntStream.range(0, count).mapToObj(n -> row(list, n, n == count - 1, shown, names, typed)).toList();
        return new Table(list, rows, names, lines);
    }

    private static boolean stated(String list, int count, ModelTerm term, Map<String, String> typed) {
        return IntStream.range(0, count)
                .anyMatch(n -> !typed.getOrDefault(list + "." + n + "." + term.member(), "").isBlank());
    }

    /** How many rows of a list are typed; at least one. */
    public static int count(Map<String, String> typed, String list) {
        return Figure.read(typed.getOrDefault(list, "1"))
                .map(number -> Math.clamp(number.longValue(), 1, MOST_ROWS))
                .orElse(1);
    }

    private static Row row(
            String list, int n, boolean last, ModelRows rows, List<String> names, Map<String, String> typed) {
        String name = list + "." + n;
        String word = Character.toUpperCase(rows.word().charAt(0)) + rows.word().substring(1) + " " + (n + 1);
        List<Field> cells = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ModelRows.LookUp lookUp = Objects.requireNonNull(rows.lookUp());
            String label = (lookUp.cell().label() + " " + names.get(i)).strip();
            cells.add(field(name, word, lookUp.cell().named(lookUp.member() + "." + i, label), typed));
        }
        rows.columns().forEach(term -> cells.add(field(name, word, term, typed)));
        return new Row(n, last, cells, rows.nested() ? of(name + "." + ModelRows.CHARGE, typed) : null);
    }

    private static Field field(String of, String where, ModelTerm term, Map<String, String> typed) {
        String name = of + "." + term.member();
        return new Field(name, where, term.label(), term, typed.getOrDefault(name, "").strip());
    }

    /** Every field, also those of the charges within it. */
    public Stream<Field> all() {
        Stream<Field> rows =
                table == null
                        ? Stream.empty()
                        : table.lines().stream()
                                .flatMap(row ->
                                        Stream.concat(
                                                row.cells().stream(),
                                                row.charge() == null ? Stream.empty() : row.charge().all()));
        return Stream.concat(fields.stream(), rows);
    }
}
