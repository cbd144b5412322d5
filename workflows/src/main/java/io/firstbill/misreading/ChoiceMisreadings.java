package io.firstbill.misreading;

import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.ruleset.Choice;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Each choice of the contract made otherwise, as far as billing follows it. */
record ChoiceMisreadings(PricingConfig config) {
    Stream<Misreading> all() {
        return Arrays.stream(Choice.values()).filter(Choice::ofBilling).flatMap(this::otherwise);
    }

    private Stream<Misreading> otherwise(Choice choice) {
        var agreed = config.rules().of(choice);
        return choice.options().stream()
                .filter(option -> !option.equals(agreed))
                .map(option ->
                        Misreading.of(
                                type(choice),
                                agreed,
                                option,
                                words(choice, agreed, option),
                                Altered.choice(config, choice, option)));
    }

    /** For example {@code billed under period end INCLUSIVE instead of HALF_OPEN}. */
    static String words(Choice choice, Object agreed, Object option) {
        return "billed under " + choice.words().toLowerCase(Locale.ROOT) + " " + option + " instead of " + agreed;
    }

    static DiscrepancyType type(Choice choice) {
        return switch (choice) {
            case ANCHOR_RULE, FIXED_DAY_RULE -> DiscrepancyType.WRONG_PERIOD;
            case LEADING_STUB,
                    TRAILING_STUB,
                    PRORATION_UNIT,
                    PRORATION_DENOMINATOR,
                    PRORATION_FACTOR,
                    DAY_PRICE,
                    PERIOD_END,
                    PART_PERIOD_UNITS,
                    PART_PERIOD_FEES,
                    CHANGE_DAY,
                    TERMINATION_DAY ->
                    DiscrepancyType.PRORATION;
            case MINIMUM_WINDOW, MINIMUM_PRORATION, COMMITMENT_COUNTS -> DiscrepancyType.COMMITMENT;
            case DISCOUNT_ORDER, DISCOUNT_STACKING, DISCOUNT_ALLOCATION -> DiscrepancyType.DISCOUNT;
            case TAX_ROUNDING -> DiscrepancyType.TAX;
            case CREDITS, NEGATIVE_INVOICE -> DiscrepancyType.CREDIT;
            case LINE_ROUNDING, ROUNDING_POINT, INSTALMENT_REMAINDER -> DiscrepancyType.ROUNDING;
            case CHANGE_BILLED -> DiscrepancyType.TIMING;
            default -> DiscrepancyType.WRONG_PRICE;
        };
    }
}
