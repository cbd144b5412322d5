package io.firstbill.quantity;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which reports of use count.
 *
 * @param where attributes with the value a report must have to count; empty for every report
 * @param replaces a later report with an id seen before takes the place of the earlier one; otherwise it is a duplicate
 *     and left out
 */
public record Selection(Map<String, String> where, boolean replaces) {
    /** Every report, each id once. */
    public static final Selection ALL = new Selection(Map.of(), false);

    public Selection {
        where = Collections.unmodifiableMap(new TreeMap<>(where));
    }

    /** True when the report counts. */
    boolean counts(UsageReport report) {
        return where.isEmpty()
                || where.entrySet().stream()
                        .allMatch(wanted -> wanted.getValue().equals(report.attributes().get(wanted.getKey())));
    }
}
