package io.firstbill.document;

import io.firstbill.period.Frequency;
import io.firstbill.quantity.Aggregation;
import io.firstbill.quantity.Conversion;
import io.firstbill.quantity.Lateness;
import io.firstbill.quantity.QuantityRule;
import io.firstbill.quantity.Selection;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** How a line counts what was used. */
final class QuantityReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private QuantityReader() {}

    static QuantityRule read(Fields line) {
        if (!line.has("counting")) {
            return QuantityRule.SUM;
        }
        Fields counting = line.object("counting");
        QuantityRule.Stretch stretch =
                counting.choice(QuantityRule.Stretch.class, "rated", QuantityRule.Stretch.PERIOD);
        boolean cumulative = stretch == QuantityRule.Stretch.CUMULATIVE;
        return new QuantityRule(
                counting.choice(Aggregation.class, "aggregation", Aggregation.SUM),
                counting.textOrNull("distinctBy"),
                conversion(counting),
                counting.decimal("freeUnits", BigDecimal.ZERO),
                counting.text("freeUnitsTaken").equals("BEFORE_CONVERTING"),
                counting.text("levels").equals("CARRY_OVER"),
                stretch,
                cumulative ? counting.frequency("window", Frequency.ANNUAL) : null,
                counting.text("aggregation").equals(Aggregation.PERCENTILE.name())
                        ? counting.decimal("percentile", HUNDRED)
                        : null,
                selection(counting),
                lateness(counting),
                counting.has("unitsPer") ? counting.frequency("unitsPer", Frequency.MONTHLY) : null);
    }

    private static Conversion conversion(Fields counting) {
        BigDecimal increment = given(counting, "increment");
        RoundingMode rounding = rounding(counting.text("round"));
        return new Conversion(
                counting.decimal("multiplyBy", BigDecimal.ONE),
                divisor(counting),
                increment != null && rounding == RoundingMode.UNNECESSARY ? RoundingMode.CEILING : rounding,
                counting.integer("decimals"),
                counting.text("convert").equals("EACH_REPORT"),
                given(counting, "eachReportAtLeast"),
                increment == null || increment.signum() == 0 ? null : increment);
    }

    private static @Nullable BigDecimal given(Fields counting, String name) {
        return counting.has(name) ? counting.decimal(name, BigDecimal.ZERO) : null;
    }

    private static @Nullable Lateness lateness(Fields counting) {
        for (Lateness.Rule rule : Lateness.Rule.values()) {
            if (counting.text("lateUse").equals(rule.name())) {
                return new Lateness(rule, counting.integer("lateAfterDays"));
            }
        }
        return null;
    }

    private static @Nullable Selection selection(Fields counting) {
        Selection selection =
                new Selection(
                        attributes(counting.object("where")),
                        attributes(counting.object("whereNot")),
                        counting.text("sameId").equals("REPLACES"));
        return selection.equals(Selection.ALL) ? null : selection;
    }

    private static Map<String, String> attributes(Fields stated) {
        Map<String, String> attributes = new TreeMap<>();
        stated.node().fieldNames().forEachRemaining(name -> attributes.put(name, stated.text(name)));
        return attributes;
    }

    private static BigDecimal divisor(Fields counting) {
        BigDecimal stated = counting.decimal("divideBy", BigDecimal.ONE);
        return stated.signum() == 0 ? BigDecimal.ONE : stated;
    }

    private static RoundingMode rounding(String word) {
        return switch (word) {
            case "UP" -> RoundingMode.CEILING;
            case "DOWN" -> RoundingMode.FLOOR;
            case "HALF_UP" -> RoundingMode.HALF_UP;
            default -> RoundingMode.UNNECESSARY;
        };
    }

    /** The word of the document for a rounding. */
    static String word(RoundingMode rounding) {
        return switch (rounding) {
            case CEILING -> "UP";
            case FLOOR -> "DOWN";
            case HALF_UP -> "HALF_UP";
            default -> "NONE";
        };
    }
}
