package io.firstbill.quantity;

import io.firstbill.period.Frequency;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * From reports of use to what is charged: count, convert, round, take free units off, and over which stretch of time
 * prices apply.
 *
 * @param aggregation how reports are counted
 * @param distinctBy the attribute whose values are counted; null unless COUNT_DISTINCT
 * @param conversion from counted to billable units
 * @param freeUnits of each stretch (usually the billing period) that cost nothing
 * @param freeFirst free units are counted units, taken off before converting; otherwise billable ones, taken off after
 * @param carriesOver LAST and MAX see the level that stood when the period began; otherwise only its own reports
 * @param stretch over which stretch of time a price applies
 * @param window for {@link Stretch#CUMULATIVE} the length over which tiers go on; otherwise null
 * @param percentile for {@link Aggregation#PERCENTILE} which one, above 0 to 100; otherwise null
 * @param selection which reports count; null for all, each id once
 * @param lateness what becomes of use that arrives late; null when it counts as if it had been in time
 * @param unitsPer the length of time free units and tier bounds are of; null for the billing period
 */
public record QuantityRule(
        Aggregation aggregation,
        @Nullable String distinctBy,
        Conversion conversion,
        BigDecimal freeUnits,
        boolean freeFirst,
        boolean carriesOver,
        Stretch stretch,
        @Nullable Frequency window,
        @Nullable BigDecimal percentile,
        @Nullable Selection selection,
        @Nullable Lateness lateness,
        @Nullable Frequency unitsPer) {
    /** Reports are added and billed as they are. */
    public static final QuantityRule SUM =
            new QuantityRule(
                    Aggregation.SUM, null, Conversion.NONE, BigDecimal.ZERO, false, false, Stretch.PERIOD, null);

    /** A rule that counts every report, each id once. */
    public QuantityRule(
            Aggregation aggregation,
            @Nullable String distinctBy,
            Conversion conversion,
            BigDecimal freeUnits,
            boolean freeFirst,
            boolean carriesOver,
            Stretch stretch,
            @Nullable Frequency window) {
        this(
                aggregation,
                distinctBy,
                conversion,
                freeUnits,
                freeFirst,
                carriesOver,
                stretch,
                window,
                null,
                null,
                null,
                null);
    }

    /** Over which stretch of time a price applies; tiers begin anew with each. */
    public enum Stretch {
        /** The billing period. */
        PERIOD,
        /** Each civil day of the billing period. */
        DAY,
        /** Each hour of the billing period. */
        HOUR,
        /** Each report. */
        EVENT,
        /** A window longer than a billing period: its rate to date less what was rated before. */
        CUMULATIVE,
        /** Each level of a period for the time that it stood; fees of tiers once, as its highest level has them. */
        LEVEL,
        /** The same, fees of tiers for the time in which they were reached as well. */
        LEVEL_WITH_FEES
    }

    /** True when each level of a period is priced for the time that it stood. */
    public boolean byLevel() {
        return stretch == Stretch.LEVEL || stretch == Stretch.LEVEL_WITH_FEES;
    }

    /** The billable units of so many counted ones. */
    public BigDecimal billable(BigDecimal counted) {
        if (freeFirst) {
            return converted(counted.subtract(freeUnits).max(BigDecimal.ZERO));
        }
        BigDecimal converted = converted(counted);
        return freeUnits.signum() == 0 ? converted : converted.subtract(freeUnits).max(BigDecimal.ZERO);
    }

    /** True when use of one period may change what later ones cost: tiers that go on, or levels that stand. */
    public boolean goesOn() {
        return stretch == Stretch.CUMULATIVE || carriesOver || aggregation.overTime();
    }

    /**
     * The billable units of what a contract states for a period, which is converted as it would be reported at once.
     */
    public BigDecimal billableOfStated(BigDecimal stated) {
        boolean counts = aggregation == Aggregation.COUNT || aggregation == Aggregation.COUNT_DISTINCT;
        return billable(conversion.eachReport() && !counts ? conversion.of(stated) : stated);
    }

    /** The same rule with so many free units. */
    public QuantityRule withFree(BigDecimal free) {
        return new QuantityRule(
                aggregation,
                distinctBy,
                conversion,
                free,
                freeFirst,
                carriesOver,
                stretch,
                window,
                percentile,
                selection,
                lateness,
                unitsPer);
    }

    /** Which reports count; never null. */
    public Selection selected() {
        return selection == null ? Selection.ALL : selection;
    }

    private BigDecimal converted(BigDecimal counted) {
        return conversion.eachReport() ? counted : conversion.of(counted);
    }
}
