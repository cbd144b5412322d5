package io.firstbill.quantity;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * From counted to billable units: multiply, divide, round.
 *
 * @param multiplyBy first
 * @param divideBy then; not zero. 1,600 calls divided by 1,000 are 1.6 thousands
 * @param rounding then; UNNECESSARY for none. 1.6 thousands rounded UP are 2
 * @param decimals of the rounded quantity; zero for whole units
 * @param eachReport every report is converted by itself before they are added up, as with calls billed by started
 *     minutes; otherwise the quantity of the period is
 * @param least a report counts at least so much, before it is converted; null for as it is
 */
public record Conversion(
        BigDecimal multiplyBy,
        BigDecimal divideBy,
        RoundingMode rounding,
        int decimals,
        boolean eachReport,
        @Nullable BigDecimal least) {
    /** Billed as counted. */
    public static final Conversion NONE =
            new Conversion(BigDecimal.ONE, BigDecimal.ONE, RoundingMode.UNNECESSARY, 0, false);

    /** A conversion of reports as they are. */
    public Conversion(
            BigDecimal multiplyBy, BigDecimal divideBy, RoundingMode rounding, int decimals, boolean eachReport) {
        this(multiplyBy, divideBy, rounding, decimals, eachReport, null);
    }

    /** What a report counts, before reports are aggregated; nothing, and what takes back, stay as they are. */
    BigDecimal ofReport(BigDecimal reported) {
        BigDecimal counted = least == null || reported.signum() <= 0 ? reported : reported.max(least);
        return eachReport ? of(counted) : counted;
    }

    /** The billable units; a quotient without end keeps 34 digits. */
    public BigDecimal of(BigDecimal counted) {
        BigDecimal product = counted.multiply(multiplyBy);
        BigDecimal converted =
                divideBy.compareTo(BigDecimal.ONE) == 0 ? product : product.divide(divideBy, MathContext.DECIMAL128);
        return rounding == RoundingMode.UNNECESSARY ? converted : converted.setScale(decimals, rounding);
    }
}
