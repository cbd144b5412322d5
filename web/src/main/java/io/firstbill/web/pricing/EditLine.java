package io.firstbill.web.pricing;

import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.GraduatedCharge;
import io.firstbill.charge.PerUnitCharge;
import io.firstbill.failure.Finding;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One charge in the editor.
 *
 * @param findings what is wrong with it
 */
public record EditLine(Charge charge, List<EditPhase> phases, List<Finding> findings) {

    /** One field: name as sent, words, value as typed or as configured. */
    public record EditField(String name, String label, String value) {}

    /**
     * One phase.
     *
     * @param fields price and quantity; empty when it has tiers
     * @param tiers rows of fields; empty when it has one price
     */
    public record EditPhase(int n, ChargePhase phase, List<EditField> fields, List<List<EditField>> tiers) {}

    static EditLine of(Charge charge, Draft draft, List<Finding> all) {
        List<EditPhase> phases = new ArrayList<>();
        for (int n = 1; n <= charge.phases().size(); n++) {
            phases.add(phase(charge.phases().get(n - 1), n, charge.priceKey(n), draft));
        }
        String path = "/charges/" + charge.lineId() + "/";
        return new EditLine(charge, phases, all.stream().filter(finding -> finding.path().startsWith(path)).toList());
    }

    private static EditPhase phase(ChargePhase phase, int n, String key, Draft draft) {
        EditField quantity = field(draft, key + ".quantity", "Quantity", phase.quantity());
        return switch (phase.model()) {
            case FlatCharge flat ->
                    new EditPhase(
                            n,
                            phase,
                            List.of(field(draft, key + ".price", "Price", flat.amount().getAmount())),
                            List.of());
            case PerUnitCharge unit ->
                    new EditPhase(
                            n,
                            phase,
                            List.of(
                                    field(draft, key + ".price", "Price of a unit", unit.unitPrice().getAmount()),
                                    quantity),
                            List.of());
            case GraduatedCharge graduated -> new EditPhase(n, phase, List.of(quantity), tiers(draft, key, graduated));
            default -> new EditPhase(n, phase, List.of(quantity), List.of());
        };
    }

    private static List<List<EditField>> tiers(Draft draft, String key, GraduatedCharge charge) {
        List<List<EditField>> rows = new ArrayList<>();
        for (int i = 0; i < charge.tiers().size(); i++) {
            var tier = charge.tiers().get(i);
            String name = key + ".tier" + i;
            String label = "Tier " + (i + 1);
            rows.add(
                    List.of(
                            field(draft, name + ".upTo", label + ", up to", tier.upTo()),
                            field(draft, name + ".price", label + ", price", tier.unitPrice().getAmount()),
                            field(draft, name + ".fee", label + ", fee", tier.flatFee().getAmount())));
        }
        return rows;
    }

    private static EditField field(Draft draft, String name, String label, @Nullable BigDecimal value) {
        String plain = value == null ? "" : value.toPlainString();
        return new EditField(name, label, draft.text(name, plain));
    }
}
