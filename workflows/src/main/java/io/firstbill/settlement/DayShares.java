package io.firstbill.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How the use of a line came about day by day. */
@FunctionalInterface
public interface DayShares {
    /** Nothing is known of days. */
    DayShares NONE = (lineId, first) -> new TreeMap<>();

    /**
     * The share of a line that its use came to by the end of each day, rising to one; empty where nothing was reported.
     *
     * @param first the first day the line pays for
     */
    NavigableMap<LocalDate, BigDecimal> of(String lineId, LocalDate first);
}
