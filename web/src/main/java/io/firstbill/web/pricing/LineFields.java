package io.firstbill.web.pricing;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.PriceBase;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.web.charge.ChargeFields;
import io.firstbill.web.charge.Figure;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the fields of a line say: when it is billed, and for each phase its days, quantity and charge. */
final class LineFields {
    static final String TIMING = ".timing";
    static final String FREQUENCY = ".frequency";

    /** The length of time its prices are of. */
    static final String PRICE_PER = ".pricePer";

    /** Whether its billing periods add up to the price of a longer time. */
    static final String PARTS = ".periodAmounts";

    static final String FROM = ".from";
    static final String LAST_DAY = ".lastDay";
    static final String QUANTITY = ".quantity";

    /** How many steps a line has. */
    static final String PHASES = ".phases";

    /** The step that a step was begun with, counted from 1: its list price, amendment and clause come from there. */
    static final String BEGAN = ".began";

    /** Set when the line starts from what the contract says, whatever the version before had. */
    static final String TAKEN = ".taken";

    /** The charge model that the fields on the page belong to, when another was chosen. */
    static final String SHOWN = ".shown";

    private LineFields() {}

    /** The fields of a charge. */
    static Map<String, String> of(Charge charge) {
        Map<String, String> fields = new LinkedHashMap<>(billing(charge));
        fields.put(charge.lineId() + PHASES, Integer.toString(charge.phases().size()));
        for (int n = 1; n <= charge.phases().size(); n++) {
            fields.putAll(phase(charge, n, charge.priceKey(n)));
        }
        return fields;
    }

    /** When it is billed, and for which time its price is; nothing for what is billed once. */
    static Map<String, String> billing(Charge charge) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (charge.frequency() != null) {
            fields.put(charge.lineId() + TIMING, charge.timing().name());
            fields.put(charge.lineId() + FREQUENCY, charge.frequency().name());
        }
        if (charge.kind() == ChargeKind.RECURRING) {
            PriceBase price = charge.billing() == null ? null : charge.billing().price();
            fields.put(charge.lineId() + PRICE_PER, price == null ? BillingFields.PERIOD : price.per().name());
            fields.put(
                    charge.lineId() + PARTS,
                    price != null && price.addsUp() ? BillingFields.ADD_UP : BillingFields.EACH_ROUNDED);
        }
        return fields;
    }

    /** One phase, counted from 1, under this key. */
    static Map<String, String> phase(Charge charge, int n, String key) {
        ChargePhase phase = charge.phases().get(n - 1);
        Map<String, String> fields = new LinkedHashMap<>(span(charge, phase, key));
        fields.put(key + BEGAN, Integer.toString(n));
        fields.put(key + QUANTITY, Figure.print(phase.quantity()));
        fields.putAll(ChargeFields.of(phase.model(), key));
        return fields;
    }

    private static Map<String, String> span(Charge charge, ChargePhase phase, String key) {
        String from = phase.from().toString();
        return charge.kind() == ChargeKind.ONE_TIME
                ? Map.of(key + FROM, from)
                : Map.of(key + FROM, from, key + LAST_DAY, phase.to().minusDays(1).toString());
    }
}
