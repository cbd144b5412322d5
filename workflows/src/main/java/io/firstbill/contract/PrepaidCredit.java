package io.firstbill.contract;

import io.firstbill.charge.ChargeKind;
import io.firstbill.period.Frequency;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Money or units bought, or given, beforehand and used up by later lines; what goes beyond costs the line's own price.
 * 10,000 units for 900.00, then 3,200, 4,100 and 3,500 used at 0.12: 6,800, 2,700 and 0 are left and 800 cost 96.00.
 *
 * @param description its name on the order form; printed on the line that sells it
 * @param amount money granted; null for units
 * @param units units granted; null for money
 * @param price what a grant costs; null when it is given
 * @param product product code of the line that sells it, for tax; null for the product of the first line it covers
 * @param lineIds the lines it pays for; empty for all
 * @param kinds the kinds of lines it pays for; empty for all
 * @param rates units of credit that a unit of a line uses up, by line id; one where none is stated
 * @param from day of the first grant; null for the first day of the term
 * @param to day after the last day of service it pays for; null for the end of the term
 * @param every how often it is granted again; null for once
 * @param unused what becomes of the rest of a grant when the next one is given
 * @param promotional used before paid credit that expires on the same day
 * @param priority used in this order before all else; null for the house order
 * @param clause where the order form says so, or null when no source was given
 * @param rollover how the rest of a grant goes over; null for all of it, through one period, used first
 * @param topUp how more is bought when little is left; null for never
 * @param refunded what is left of a grant at its end is credited at the price paid; otherwise it is lost
 */
public record PrepaidCredit(
        String description,
        @Nullable Money amount,
        @Nullable BigDecimal units,
        @Nullable Money price,
        @Nullable String product,
        List<String> lineIds,
        List<ChargeKind> kinds,
        Map<String, BigDecimal> rates,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Frequency every,
        Unused unused,
        boolean promotional,
        @Nullable Integer priority,
        @Nullable Source clause,
        @Nullable Rollover rollover,
        @Nullable TopUp topUp,
        boolean refunded) {
    /** A credit whose rests go over as a whole, never topped up and lost at its end. */
    public PrepaidCredit(
            String description,
            @Nullable Money amount,
            @Nullable BigDecimal units,
            @Nullable Money price,
            @Nullable String product,
            List<String> lineIds,
            List<ChargeKind> kinds,
            Map<String, BigDecimal> rates,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Frequency every,
            Unused unused,
            boolean promotional,
            @Nullable Integer priority,
            @Nullable Source clause) {
        this(
                description,
                amount,
                units,
                price,
                product,
                lineIds,
                kinds,
                rates,
                from,
                to,
                every,
                unused,
                promotional,
                priority,
                clause,
                null,
                null,
                false);
    }

    /** What becomes of the rest of a grant when the next one is given. */
    public enum Unused {
        /** It is gone. */
        LOST,
        /** It is used in the next period, then gone. */
        NEXT_PERIOD,
        /** It is used until the credit expires. */
        KEPT
    }

    public PrepaidCredit {
        lineIds = List.copyOf(lineIds);
        kinds = List.copyOf(kinds);
        rates = Collections.unmodifiableMap(new TreeMap<>(rates));
    }

    /** How the rest of a grant goes over; never null. */
    public Rollover rollsOver() {
        return rollover == null ? Rollover.PLAIN : rollover;
    }

    /** True when the credit pays for lines of this id and kind; a null kind is a line over other lines. */
    public boolean covers(String lineId, @Nullable ChargeKind kind) {
        return (lineIds.isEmpty() || lineIds.contains(lineId))
                && (kinds.isEmpty() || (kind != null && kinds.contains(kind)));
    }

    /** The same credit with the place where the order form states it. */
    PrepaidCredit at(@Nullable Source place) {
        return new PrepaidCredit(
                description,
                amount,
                units,
                price,
                product,
                lineIds,
                kinds,
                rates,
                from,
                to,
                every,
                unused,
                promotional,
                priority,
                place,
                rollover,
                topUp,
                refunded);
    }

    /** What a grant holds, in units or money. */
    public BigDecimal granted() {
        return amount != null ? amount.getAmount() : units != null ? units : BigDecimal.ZERO;
    }

    /** What so much of a top-up costs. */
    public Money toppedUp(CurrencyUnit currency, BigDecimal bought) {
        return topUp == null
                ? Money.zero(currency)
                : Money.of(currency, bought.multiply(unitPrice(topUp)), RoundingMode.HALF_UP);
    }

    private BigDecimal unitPrice(TopUp agreed) {
        return agreed.unitPrice() != null
                ? agreed.unitPrice()
                : price != null && granted().signum() > 0
                        ? price.getAmount().divide(granted(), MathContext.DECIMAL128)
                        : BigDecimal.ONE;
    }

    /**
     * What the part used first has cost: the grant at its price, then what topped it up. Of 1,000 for 900.00, 400 cost
     * 360.00.
     */
    public Money paidFor(CurrencyUnit currency, BigDecimal part) {
        BigDecimal first = topUp == null ? part : part.min(granted());
        return Money.of(currency, priced(first), RoundingMode.HALF_UP).plus(toppedUp(currency, part.subtract(first)));
    }

    /**
     * What the part used last has cost.
     *
     * @param left of the grant and its top-ups
     * @param bought by top-ups in all
     */
    public Money lastPaid(CurrencyUnit currency, BigDecimal left, BigDecimal bought) {
        BigDecimal later = left.min(bought);
        return Money.of(currency, priced(left.subtract(later)), RoundingMode.HALF_UP).plus(toppedUp(currency, later));
    }

    private BigDecimal priced(BigDecimal part) {
        BigDecimal whole = price == null ? BigDecimal.ZERO : price.getAmount();
        return granted().signum() == 0 ? whole : whole.multiply(part).divide(granted(), MathContext.DECIMAL128);
    }
}
