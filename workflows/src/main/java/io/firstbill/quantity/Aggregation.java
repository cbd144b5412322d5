package io.firstbill.quantity;

/** How the reports of a period become one quantity. */
public enum Aggregation {
    /** All of them added. */
    SUM,
    /** How many there are. */
    COUNT,
    /** How many different values an attribute has among them, for example users. */
    COUNT_DISTINCT,
    /** The highest. */
    MAX,
    /** The latest. */
    LAST,
    /** Their sum divided by how many there are. */
    AVERAGE,
    /** The smallest report that is not below the stated share of them: the 95th percentile of 1 to 20 is 19. */
    PERCENTILE,
    /** The level over time: each report says the level from then on. 40 for 20 of 30 days and 52 for 10 are 44. */
    TIME_WEIGHTED,
    /** The level over time: each report says by how much the level changes. */
    TIME_WEIGHTED_CHANGES;

    /** True when what was reported before a period still matters in it. */
    public boolean overTime() {
        return this == TIME_WEIGHTED || this == TIME_WEIGHTED_CHANGES;
    }
}
