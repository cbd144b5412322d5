package io.firstbill.web.pricing;

import io.firstbill.contract.PriceBase;
import io.firstbill.period.Frequency;
import io.firstbill.period.Timing;
import io.firstbill.pricing.Charge;
import io.firstbill.web.shell.Choice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be chosen for when a line is billed. */
final class BillingFields {
    private static final List<Frequency> USUAL =
            List.of(Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.SEMI_ANNUAL, Frequency.ANNUAL);

    /** The value of a price that is of a billing period. */
    static final String PERIOD = "PERIOD";

    /** The value of parts that add up to the price. */
    static final String ADD_UP = "ADD_UP";

    /** The value of parts that are rounded each by itself. */
    static final String EACH_ROUNDED = "EACH_ROUNDED";

    private BillingFields() {}

    /** In advance or in arrears. */
    static List<Choice> timings() {
        return Stream.of(Timing.values()).map(timing -> new Choice(timing.name(), upper(timing.label()))).toList();
    }

    /** The usual frequencies, and that of the line where it is none of them. */
    static List<Choice> frequencies(@Nullable Frequency own) {
        List<Frequency> all = new ArrayList<>(USUAL);
        if (own != null && !all.contains(own)) {
            all.add(own);
        }
        return all.stream().map(one -> new Choice(one.name(), upper(one.label()))).toList();
    }

    /** The lengths of time a price is usually of, and that of the line where it is none of them. */
    static List<Choice> priceBases(@Nullable PriceBase own) {
        List<Frequency> all = new ArrayList<>(List.of(Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.ANNUAL));
        if (own != null && !all.contains(own.per())) {
            all.add(own.per());
        }
        List<Choice> choices = new ArrayList<>(List.of(new Choice(PERIOD, "Billing period")));
        all.forEach(one -> choices.add(new Choice(one.name(), upper(one.period()))));
        return choices;
    }

    /** What becomes of the minor units when a price is billed in parts. */
    static List<Choice> parts() {
        return List.of(new Choice(EACH_ROUNDED, "Each rounded by itself"), new Choice(ADD_UP, "Add up to the price"));
    }

    /** The choices of one of the fields. */
    static List<Choice> options(String field, Charge own) {
        if (field.endsWith(LineFields.TIMING)) {
            return timings();
        }
        if (field.endsWith(LineFields.PRICE_PER)) {
            return priceBases(own.billing() == null ? null : own.billing().price());
        }
        return field.endsWith(LineFields.PARTS) ? parts() : frequencies(own.frequency());
    }

    private static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
