package io.firstbill.web.pricing;

import io.firstbill.charge.ChargeKind;
import io.firstbill.failure.Finding;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.web.charge.ModelTerm;
import io.firstbill.web.charge.Sheet;
import io.firstbill.web.shell.Choice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One line in the editor.
 *
 * @param charge what is typed, as far as it can be read
 * @param asked whether the contract has such a line
 * @param billing when it is billed
 * @param findings what is wrong with it beside what is said at its fields
 * @param differs whether anything is said at its fields
 */
public record EditLine(
        Charge charge,
        boolean asked,
        List<Sheet.Field> billing,
        List<EditPhase> phases,
        List<Finding> findings,
        boolean differs) {

    /**
     * One phase.
     *
     * @param began the step that it was begun with, counted from 1
     * @param fields its days, its charge model and its quantity
     * @param samples what some quantities cost; empty where one price says it all
     */
    public record EditPhase(
            int n, int began, ChargePhase phase, List<Sheet.Field> fields, Sheet sheet, List<Sample> samples) {
        /** True when its charge stays as the contract states it, because no field asks for it. */
        public boolean kept() {
            return Editor.kept(phase.model());
        }

        /** Name of the step that it was begun with. */
        public String origin() {
            return sheet.name() + LineFields.BEGAN;
        }

        /** Name of the charge model that the fields below belong to. */
        public String shown() {
            return sheet.name() + LineFields.SHOWN;
        }
    }

    /** Name of how many steps it has. */
    public String steps() {
        return charge.lineId() + LineFields.PHASES;
    }

    /** True when it can be parted in steps. */
    public boolean parts() {
        return charge.kind() != ChargeKind.ONE_TIME;
    }

    /** What a phase charges, before its table. */
    public List<Sheet.Field> what(EditPhase phase) {
        if (phase.kept()) {
            return List.of();
        }
        List<Sheet.Field> what = new ArrayList<>(List.of(phase.fields().getFirst()));
        what.addAll(phase.sheet().first());
        phase.fields().stream().skip(1).filter(field -> !field.day()).forEach(what::add);
        return what;
    }

    /** When a phase holds; with one phase also when the line is billed. */
    public List<Sheet.Field> when(EditPhase phase) {
        List<Sheet.Field> when = new ArrayList<>(phases.size() == 1 ? billing : List.of());
        phase.fields().stream().filter(Sheet.Field::day).forEach(when::add);
        return when;
    }

    /** The fields of a phase that stand below its table. */
    public List<Sheet.Field> rest(EditPhase phase) {
        return phase.kept() ? List.of() : phase.sheet().rest();
    }

    static EditLine of(DraftLine line, Charge charge, Map<String, Say> says, List<Finding> findings) {
        List<EditPhase> phases = new ArrayList<>();
        for (int n = 1; n <= charge.phases().size(); n++) {
            phases.add(phase(line, charge, n));
        }
        String id = charge.lineId();
        return new EditLine(
                charge,
                line.asked() != null,
                billing(line, id),
                phases,
                findings,
                says.values().stream().anyMatch(say -> !say.contract() && Working.belongs(say.field(), id)));
    }

    private static List<Sheet.Field> billing(DraftLine line, String id) {
        if (line.from().frequency() == null) {
            return List.of();
        }
        List<Sheet.Field> fields =
                new ArrayList<>(
                        List.of(
                                choice(line, id + LineFields.FREQUENCY, "Billed"),
                                choice(line, id + LineFields.TIMING, "When")));
        if (line.from().kind() == ChargeKind.RECURRING) {
            fields.add(choice(line, id + LineFields.PRICE_PER, "Price is of a"));
            if (!line.values().getOrDefault(id + LineFields.PRICE_PER, "").equals(BillingFields.PERIOD)) {
                fields.add(choice(line, id + LineFields.PARTS, "Its periods"));
            }
        }
        return fields;
    }

    private static EditPhase phase(DraftLine line, Charge charge, int n) {
        String key = charge.priceKey(n);
        Sheet sheet = Sheet.of(key, line.values());
        boolean once = charge.kind() == ChargeKind.ONE_TIME;
        Stream<Sheet.@Nullable Field> fields =
                Stream.of(
                        sheet.chosen(),
                        sheet.form().counted()
                                ? typed(line, key + LineFields.QUANTITY, ModelTerm.Kind.NUMBER, "Quantity")
                                : null,
                        typed(line, key + LineFields.FROM, ModelTerm.Kind.DAY, once ? "Billed on" : "From"),
                        once ? null : typed(line, key + LineFields.LAST_DAY, ModelTerm.Kind.DAY, "Last day"));
        ChargePhase phase = charge.phases().get(n - 1);
        return new EditPhase(
                n,
                line.from().phases().indexOf(line.began(n)) + 1,
                phase,
                fields.filter(Objects::nonNull).map(Objects::requireNonNull).toList(),
                sheet,
                Sample.of(phase, sheet));
    }

    private static Sheet.Field choice(DraftLine line, String name, String label) {
        List<Choice> options = BillingFields.options(name, line.asked() == null ? line.from() : line.asked());
        ModelTerm term = new ModelTerm(name, label, ModelTerm.Kind.CHOICE, "", options);
        return new Sheet.Field(name, "", label, term, line.values().getOrDefault(name, ""));
    }

    private static Sheet.Field typed(DraftLine line, String name, ModelTerm.Kind kind, String label) {
        ModelTerm term = new ModelTerm(name, label, kind, "", List.of());
        return new Sheet.Field(name, "", label, term, line.values().getOrDefault(name, ""));
    }
}
