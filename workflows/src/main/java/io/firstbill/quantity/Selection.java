package io.firstbill.quantity;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which reports of use count.
 *
 * @param where attributes with the value a report must have to count; empty for every report
 * @param whereNot attributes with a value that takes a report out; null or empty for none
 * @param replaces a later report with an id seen before takes the place of the earlier one; otherwise it is a duplicate
 *     and left out
 */
public record Selection(Map<String, String> where, @Nullable Map<String, String> whereNot, boolean replaces) {
    /** Every report, each id once. */
    public static final Selection ALL = new Selection(Map.of(), null, false);

    public Selection {
        where = Collections.unmodifiableMap(new TreeMap<>(where));
        whereNot = whereNot == null || whereNot.isEmpty() ? null : Collections.unmodifiableMap(new TreeMap<>(whereNot));
    }

    /** What takes a report out; never null. */
    public Map<String, String> except() {
        return whereNot == null ? Map.of() : whereNot;
    }

    /** True when the report counts. */
    boolean counts(UsageReport report) {
        return where.entrySet().stream().allMatch(wanted -> has(report, wanted))
                && except().entrySet().stream().noneMatch(unwanted -> has(report, unwanted));
    }

    private static boolean has(UsageReport report, Map.Entry<String, String> attribute) {
        return attribute.getValue().equals(report.attributes().get(attribute.getKey()));
    }
}
