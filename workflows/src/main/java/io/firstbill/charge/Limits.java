package io.firstbill.charge;

import io.firstbill.failure.Finding;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The least and the most that is charged.
 *
 * @param minimum or null for none
 * @param maximum or null for none
 * @param perEvent they hold for each report of use by itself; otherwise for the sum of the period
 */
public record Limits(@Nullable BigMoney minimum, @Nullable BigMoney maximum, boolean perEvent) {
    /** No limits. */
    public static final Limits NONE = new Limits(null, null, true);

    /** True when there is a limit. */
    public boolean any() {
        return minimum != null || maximum != null;
    }

    /** The amount within the limits; the maximum is taken first, as in {@code max(min, min(max, amount))}. */
    BigMoney within(BigMoney amount) {
        BigMoney capped = maximum != null && amount.isGreaterThan(maximum) ? maximum : amount;
        return minimum != null && capped.isLessThan(minimum) ? minimum : capped;
    }

    Limits withPrices(UnaryOperator<BigMoney> change) {
        return new Limits(
                minimum == null ? null : change.apply(minimum),
                maximum == null ? null : change.apply(maximum),
                perEvent);
    }

    List<Finding> check() {
        return minimum != null && maximum != null && minimum.isGreaterThan(maximum)
                ? List.of(
                        Finding.blocker(
                                "limits.contradict",
                                "/minimum",
                                "The minimum "
                                        + Figures.amount(minimum)
                                        + " is above the maximum "
                                        + Figures.amount(maximum)
                                        + ".",
                                "Correct one of them."))
                : List.of();
    }

    String words() {
        String least = minimum == null ? "" : ", at least " + Figures.amount(minimum);
        String most = maximum == null ? "" : ", at most " + Figures.amount(maximum);
        return least + most + (any() ? (perEvent ? " each" : " a period") : "");
    }

    /** The same for one tier among others, for example {@code (at least 40.00)}. */
    String wordsOfTier() {
        String least = minimum == null ? "" : "at least " + Figures.amount(minimum);
        String most = maximum == null ? "" : "at most " + Figures.amount(maximum);
        return any() ? " (" + least + (least.isEmpty() || most.isEmpty() ? "" : ", ") + most + ")" : "";
    }

    /** What a tier costs within its limits. */
    BigMoney ofTier(BigMoney amount, List<String> steps) {
        BigMoney limited = within(amount);
        if (!limited.isEqual(amount)) {
            String limit = limited.isGreaterThan(amount) ? "at least " : "at most ";
            steps.add(Figures.amount(amount) + ", " + limit + Figures.amount(limited) + " for the tier");
        }
        return limited;
    }

    List<Finding> checkOfTier(String path) {
        return check().stream()
                .map(found -> Finding.blocker(found.code(), path + "/minimumAmount", found.message(), found.remedy()))
                .toList();
    }

    /** The limits of a tier among its terms; nothing where there are none. */
    void addTo(Map<String, String> terms, String tier) {
        if (minimum != null) {
            terms.put(tier + "minimumAmount", Figures.term(minimum));
        }
        if (maximum != null) {
            terms.put(tier + "maximumAmount", Figures.term(maximum));
        }
    }

    void addTo(Map<String, String> terms) {
        terms.put("minimum", minimum == null ? "" : Figures.term(minimum));
        terms.put("maximum", maximum == null ? "" : Figures.term(maximum));
        terms.put("limitsApplyTo", perEvent ? "EVENT" : "PERIOD");
    }
}
