package io.firstbill.web.invoice;

import io.firstbill.invoice.Match;
import io.firstbill.web.invoice.InvoiceView.Bridge;
import io.firstbill.web.invoice.InvoiceView.Step;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws the way from expected to invoiced total: each bar as long as its share of the largest difference.
 *
 * <p>With differences of +120.00 and −30.00 the first bar is 120 long, the second 30 and that of the sum 90.
 */
final class Bridges {
    private static final BigDecimal LONGEST = new BigDecimal("120");

    private Bridges() {}

    static Bridge of(Match match) {
        List<Match.Bridge> steps = match.bridge();
        BigDecimal largest =
                Stream.concat(steps.stream().map(Match.Bridge::difference), Stream.of(match.difference()))
                        .map(difference -> difference.getAmount().abs())
                        .reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Bridge(
                steps.stream()
                        .map(step ->
                                new Step(
                                        step.type().label(),
                                        step.difference(),
                                        step.difference().isNegative() ? "neg" : "pos",
                                        width(step.difference(), largest)))
                        .toList(),
                width(match.difference(), largest));
    }

    private static String width(Money difference, BigDecimal largest) {
        if (largest.signum() == 0) {
            return "0";
        }
        return difference.getAmount().abs().multiply(LONGEST).divide(largest, 1, RoundingMode.HALF_UP).toPlainString();
    }
}
