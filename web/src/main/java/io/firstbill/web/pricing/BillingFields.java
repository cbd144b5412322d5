package io.firstbill.web.pricing;

import io.firstbill.period.Frequency;
import io.firstbill.period.Timing;
import io.firstbill.web.shell.Choice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be chosen for when a line is billed. */
final class BillingFields {
    private static final List<Frequency> USUAL =
            List.of(Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.SEMI_ANNUAL, Frequency.ANNUAL);

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

    /** The choices of one of the two fields. */
    static List<Choice> options(String field, @Nullable Frequency own) {
        return field.endsWith(LineFields.TIMING) ? timings() : frequencies(own);
    }

    private static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
