package io.firstbill.quantity;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * From counted to billable units: multiply, divide, round; or round to a multiple, multiply, divide.
 *
 * <p>Example: calls of at least 60 seconds in steps of 10, divided by 60; 83 seconds are 90, which are 1.5 minutes.
 *
 * @param multiplyBy first
 * @param divideBy then; not zero. 1,600 calls divided by 1,000 are 1.6 thousands
 * @param rounding then; UNNECESSARY for none. 1.6 thousands rounded UP are 2
 * @param decimals of the rounded quantity; zero for whole units
 * @param eachReport every report is converted by itself before they are added up, as with calls billed by started
 *     minutes; otherwise the quantity of the period is
 * @param least a report counts at least so much, before it is converted; null for as it is
 * @param increment counted units are rounded to a multiple of it before they are multiplied, and the quotient is not
 *     rounded again; above zero, null for none
 */
public record Conversion(
        BigDecimal multiplyBy,
        BigDecimal divideBy,
        RoundingMode rounding,
        int decimals,
        boolean eachReport,
        @Nullable BigDecimal least,
        @Nullable BigDecimal increment) {
    /** Billed as counted. */
    public static final Conversion NONE =
            new Conversion(BigDecimal.ONE, BigDecimal.ONE, RoundingMode.UNNECESSARY, 0, false);

    /** A conversion of reports as they are. */
    public Conversion(
            BigDecimal multiplyBy, BigDecimal divideBy, RoundingMode rounding, int decimals, boolean eachReport) {
        this(multiplyBy, divideBy, rounding, decimals, eachReport, null, null);
    }

    /** The same without a least quantity of a report. */
    public Conversion withoutLeast() {
        return new Conversion(multiplyBy, divideBy, rounding, decimals, eachReport, null, increment);
    }

    /** The same without steps: the quotient is rounded to its decimals. */
    public Conversion withoutIncrement() {
        return new Conversion(multiplyBy, divideBy, rounding, decimals, eachReport, least, null);
    }

    /** The same rounded otherwise. */
    public Conversion rounded(RoundingMode other) {
        return new Conversion(multiplyBy, divideBy, other, decimals, eachReport, least, increment);
    }

    /** The same for every report by itself, or for the quantity of the period. */
    public Conversion each(boolean report) {
        return new Conversion(multiplyBy, divideBy, rounding, decimals, report, least, increment);
    }

    /** What a report counts, before reports are aggregated; nothing, and what takes back, stay as they are. */
    BigDecimal ofReport(BigDecimal reported) {
        BigDecimal counted = least == null || reported.signum() <= 0 ? reported : reported.max(least);
        return eachReport ? of(counted) : counted;
    }

    /** The billable units; a quotient without end keeps 34 digits. */
    public BigDecimal of(BigDecimal counted) {
        if (increment != null) {
            return exact(rounding == RoundingMode.UNNECESSARY ? counted : stepped(counted, increment));
        }
        BigDecimal converted = exact(counted);
        return rounding == RoundingMode.UNNECESSARY ? converted : converted.setScale(decimals, rounding);
    }

    private BigDecimal stepped(BigDecimal counted, BigDecimal step) {
        return counted.divide(step, 0, rounding).multiply(step);
    }

    private BigDecimal exact(BigDecimal counted) {
        BigDecimal product = counted.multiply(multiplyBy);
        return divideBy.compareTo(BigDecimal.ONE) == 0 ? product : product.divide(divideBy, MathContext.DECIMAL128);
    }
}
