package io.firstbill.ruleset;

import java.util.List;
import java.util.Locale;

/** A choice a contract may make where billing systems differ. The first value is the default; all are followed. */
public enum Choice {
    /**
     * Whether the unit at a tier's bound belongs to the lower tier (UPPER_INCLUSIVE: &quot;up to 100&quot;) or to the
     * next one.
     */
    TIER_BOUNDS("tierBounds", "UPPER_INCLUSIVE", "LOWER_INCLUSIVE", "NEXT_FIRST_UNIT"),
    /** Whether the fee of the first tier is charged when nothing was used. */
    ZERO_USAGE_TIER_FEE("zeroUsageTierFee", "NOT_CHARGED", "CHARGED"),
    /** Whether a started block counts. */
    PARTIAL_BLOCK("partialBlock", "CEIL", "FLOOR"),
    /**
     * How period boundaries are counted from the anchor: always from the original date, clamped to the month's last
     * day, or always the month's last day.
     */
    ANCHOR_RULE("anchorRule", "ORIGINAL_DATE_CLAMPED", "LAST_DAY_OF_MONTH"),
    /** What a first part period costs when periods are aligned to the calendar. */
    LEADING_STUB("leadingStub", "SHORT_PRORATED", "LONG_PRORATED", "FULL_PRICE", "FREE"),
    /** What a last part period costs. */
    TRAILING_STUB("trailingStub", "PRORATED", "LONG_PRORATED", "FULL_PRICE", "FREE"),
    /** In what time is counted for part periods. */
    PRORATION_UNIT("prorationUnit", "DAY", "SECOND", "THIRTY_360", "NONE"),
    /** The whole of which a part period is a part. */
    PRORATION_DENOMINATOR(
            "prorationDenominator",
            "ENCLOSING_CYCLE",
            "CALENDAR_MONTH",
            "MONTHS",
            "FIXED_30_DAYS",
            "FIXED_360_DAYS",
            "FIXED_365_DAYS"),
    /** What is included in use, and where its tiers end, in a part of a billing period. */
    PART_PERIOD_UNITS("partPeriodUnits", "WHOLE", "PRORATED", "PRORATED_UP", "PRORATED_DOWN"),
    /** What the fees of use are in a part of a billing period. */
    PART_PERIOD_FEES("partPeriodFees", "WHOLE", "PRORATED", "WITH_UNIT_PRICES"),
    /** Whether the day on which a period ends is counted. */
    PERIOD_END("periodEnd", "HALF_OPEN", "INCLUSIVE"),
    /** Whether the factor of a part period stays a fraction or is rounded, half up, as some billing systems keep it. */
    PRORATION_FACTOR(
            "prorationFactor",
            "EXACT",
            "NINE_DECIMALS",
            "SIX_DECIMALS",
            "FOUR_DECIMALS",
            "THREE_DECIMALS",
            "TWO_DECIMALS"),
    /** Whether the price of a day is rounded before it is multiplied with the days of a part period. */
    DAY_PRICE("dayPrice", "EXACT", "CURRENCY_DECIMALS", "THREE_DECIMALS", "FOUR_DECIMALS"),
    /** From which month a fixed billing day is counted when periods are longer than a month. */
    FIXED_DAY_RULE("fixedDayRule", "FIRST_ON_OR_AFTER", "IN_START_MONTH"),
    /** To which plan the day of a change belongs. */
    CHANGE_DAY("changeDay", "NEW_PLAN", "OLD_PLAN"),
    /** Whether a change in a period already billed is credited and charged anew, or its difference is charged. */
    CHANGE_LINES("changeLines", "CREDIT_AND_CHARGE", "DIFFERENCE"),
    /** Whether the day on which a termination takes effect is billed. */
    TERMINATION_DAY("terminationDay", "NOT_BILLED", "BILLED"),
    /** The window in which a minimum is compared. */
    MINIMUM_WINDOW("minimumWindow", "PERIOD", "YEAR", "TERM"),
    /** What a minimum is for a part period. */
    MINIMUM_PRORATION("minimumProration", "PRORATED", "WHOLE"),
    /** What counts toward a commitment; taxes never do. */
    COMMITMENT_COUNTS(
            "commitmentCounts", "RECURRING_AND_USAGE_NET", "USAGE_NET", "EVERYTHING_NET", "RECURRING_AND_USAGE_GROSS"),
    /** Which discount is taken first. */
    DISCOUNT_ORDER("discountOrder", "PERCENT_THEN_AMOUNT", "AMOUNT_THEN_PERCENT", "AS_STATED"),
    /**
     * Whether a second percent is taken of what the first one left, or of the same base: 10 % and 20 % are 28 % or 30
     * %.
     */
    DISCOUNT_STACKING("discountStacking", "MULTIPLICATIVE", "ADDED"),
    /** How a discount on an invoice is spread over its lines. */
    DISCOUNT_ALLOCATION("discountAllocation", "LARGEST_REMAINDER", "LINE_BY_LINE"),
    /** Where tax is rounded. */
    TAX_ROUNDING("taxRounding", "LINE", "TOTAL", "RATE", "INVOICE"),
    /** Whether credits pay lines with their tax, lessen what is taxed, or pay lines and leave all tax to pay. */
    CREDITS("credits", "AFTER_TAX", "BEFORE_TAX", "LINES_ONLY"),
    /** What becomes of an invoice below zero: a credit carried to the next ones, or a credit note. */
    NEGATIVE_INVOICE("negativeInvoice", "CREDIT_CARRIED", "CREDIT_NOTE"),
    /** How an invoice line is rounded to the decimals of the currency. */
    LINE_ROUNDING("lineRounding", "HALF_UP", "HALF_EVEN", "DOWN", "UP"),
    /** Where amounts are rounded: on each printed line, on the invoice, or on each report before they are added. */
    ROUNDING_POINT("roundingPoint", "LINE", "INVOICE", "EACH_REPORT"),
    /** Which instalment takes the rest that does not divide. */
    INSTALMENT_REMAINDER("instalmentRemainder", "LAST", "FIRST"),
    /** When what an amendment changes in a period already billed is settled. */
    CHANGE_BILLED("changeBilled", "ON_CHANGE", "NEXT_INVOICE"),
    /** How revenue of a stretch of time falls on its months. */
    REVENUE_CONVENTION("revenueConvention", "DAILY", "EVEN_MONTHLY", "WHOLE_MONTHS", "MID_MONTH"),
    /** Whether a price that changes over a term nobody can leave is straight-lined. */
    PRICE_RAMPS("priceRamps", "STRAIGHT_LINE", "AS_PRICED"),
    /** How revenue goes on when an amendment changes what is left of a straight-lined line. */
    CONTRACT_MODIFICATIONS("contractModifications", "PROSPECTIVE", "CATCH_UP", "SEPARATE"),
    /** The price an uplift is counted on. */
    UPLIFT_BASE("upliftBase", "LAST_INVOICED_ROUNDED", "UNROUNDED");

    private final String label;
    private final String options;

    Choice(String label, String... options) {
        this.label = label;
        this.options = String.join(" ", options);
    }

    /** Its name in the contract document, for example {@code tierBounds}. */
    public String label() {
        return label;
    }

    /** Its name as people read it, for example {@code Tier bounds}. */
    public String words() {
        String spaced = label.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /**
     * What a value of it means, in the words of a contract, for example {@code a started block counts as a whole one}.
     */
    public String describe(String value) {
        return ChoiceWords.of(this, value);
    }

    /** Every value known, the default first. */
    public List<String> options() {
        return List.of(options.split(" ", -1));
    }

    /** True when a billing system must follow it; otherwise it concerns finance alone. */
    public boolean ofBilling() {
        return this != REVENUE_CONVENTION && this != PRICE_RAMPS && this != CONTRACT_MODIFICATIONS;
    }

    /** What holds unless the contract says otherwise, and what is billed today. */
    public String standard() {
        return options().getFirst();
    }
}
