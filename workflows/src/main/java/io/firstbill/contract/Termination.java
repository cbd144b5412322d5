package io.firstbill.contract;

import io.firstbill.period.BillingPeriod;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The early end of a contract, or of some of its lines.
 *
 * <p>Example: 310.00 a month in advance, told on 10 July that 15 July is the last day: billed 310.00 on 1 July,
 * credited 310.00 x 16/31 = 160.00 on 16 July.
 *
 * @param end first day that is not served any more
 * @param noticed day from which the end is known: what is billed from then on is billed up to the end
 * @param lineIds the lines that end; empty for the contract
 * @param unused what becomes of recurring fees billed before the notice for days after the end
 * @param lastPeriodWhole the period in which the end lies costs what it costs without it
 * @param commitments what becomes of commitments
 * @param laterOneTime one-time lines of days after the end are billed with it instead of dropped
 * @param fee what ending early costs, or null for nothing
 * @param clause where the order form says so, or null when no source was given
 */
public record Termination(
        LocalDate end,
        LocalDate noticed,
        List<String> lineIds,
        Unused unused,
        boolean lastPeriodWhole,
        Commitments commitments,
        boolean laterOneTime,
        @Nullable Fee fee,
        @Nullable Source clause) {
    public Termination {
        lineIds = List.copyOf(lineIds);
    }

    /** What becomes of fees paid in advance. */
    public enum Unused {
        /** Credited for the days after the end, as they were billed. */
        CREDITED,
        /** Kept. */
        NOT_REFUNDED
    }

    /** What becomes of commitments. */
    public enum Commitments {
        /** Their windows end with the contract; a cut window is a short one. */
        CUT,
        /** The window in which the end lies is owed whole, later ones are dropped. */
        WINDOW_OWED,
        /** All windows are owed whole, later ones with the end. */
        ALL_OWED
    }

    /** Of several amounts the one that is owed. */
    public enum Take {
        /** The greatest. */
        GREATEST,
        /** The least. */
        LEAST,
        /** All together. */
        SUM
    }

    /**
     * What ending early costs.
     *
     * @param description printed on the line
     * @param of the amounts it is made of; at least one
     * @param take which of them is owed
     * @param product product code, for tax; null for the product of the first line that ends
     */
    public record Fee(String description, List<Amount> of, Take take, @Nullable String product) {
        public Fee {
            of = List.copyOf(of);
        }
    }

    /**
     * One amount of a fee; exactly one of them is not null.
     *
     * @param amount stated as such
     * @param percentOfRemaining of the recurring fees the term would still have brought
     * @param months of recurring fees at the level of the last day
     * @param monthsUsedAt what each month used, a started one too, costs in place of what was paid for it; never a
     *     credit
     */
    public record Amount(
            @Nullable Money amount,
            @Nullable BigDecimal percentOfRemaining,
            @Nullable BigDecimal months,
            @Nullable Money monthsUsedAt) {}

    /** True when the line ends. */
    public boolean ends(String lineId) {
        return lineIds.isEmpty() || lineIds.contains(lineId);
    }

    /** The day on which all that depends on the end is settled: the end, or the notice when that is later. */
    public LocalDate settled() {
        return noticed.isAfter(end) ? noticed : end;
    }

    /** The days of a period that are paid for when the end is known. */
    public BillingPeriod served(BillingPeriod period) {
        boolean inside = period.start().isBefore(end) && period.end().isAfter(end);
        return inside && lastPeriodWhole ? period : period.within(period.start(), end);
    }

    /** The same termination with the place where the order form states it. */
    Termination at(@Nullable Source place) {
        return new Termination(end, noticed, lineIds, unused, lastPeriodWhole, commitments, laterOneTime, fee, place);
    }
}
