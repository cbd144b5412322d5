package io.firstbill.invoice;

import io.firstbill.rating.ExpectedLine;

import org.joda.money.BigMoney;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How discrepancies are told: line, period, cause, amount. */
public final class Words {
    private Words() {}

    /** A number without needless zeros. */
    public static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A unit price with at least the decimals of its currency. */
    public static String price(BigMoney price) {
        var stripped = price.getAmount().stripTrailingZeros();
        return stripped.setScale(Math.max(price.getCurrencyUnit().getDecimalPlaces(), stripped.scale()))
                .toPlainString();
    }

    /** For example {@code 2026-03-01 to 2026-03-31}; one day for something that happens once. */
    public static String period(LocalDate start, LocalDate end) {
        return end.isAfter(start) ? start + " to " + end.minusDays(1) : start.toString();
    }

    /** For example {@code L1 Seats, 2026-03-01 to 2026-03-31}. */
    public static String line(ExpectedLine line) {
        return line.lineId() + " " + line.description() + ", " + period(line.service().start(), line.service().end());
    }

    /** The same of a line as it was billed, which may name no contract line. */
    public static String line(Invoice.Line line) {
        return (line.lineKey() == null ? "" : line.lineKey() + " ")
                + line.description()
                + ", "
                + period(line.periodStart(), line.periodEnd());
    }

    /** For example {@code EUR 100.00 too much}. */
    public static String tooMuch(Money difference) {
        if (difference.isZero()) {
            return "no difference in amount";
        }
        return difference.abs() + (difference.isPositive() ? " too much" : " too little");
    }
}
