package io.firstbill.pricing;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.LineBilling;
import io.firstbill.contract.Source;
import io.firstbill.period.Frequency;
import io.firstbill.period.Timing;
import io.firstbill.quantity.QuantityRule;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One contract line as the billing system charges it.
 *
 * @param lineId the contract line it prices
 * @param product product code of the price book
 * @param name what the invoice line says
 * @param kind recurring, one-time or usage
 * @param timing when a period is billed
 * @param frequency length of its billing periods; null for one-time
 * @param metric what is counted, for usage; otherwise null
 * @param phases in order of their dates; at least one
 * @param counting from reports of use to what is charged
 * @param clause where the order form states the price, or null when no source was given
 * @param billing when it is billed, where that differs from the contract, or null
 */
public record Charge(
        String lineId,
        String product,
        String name,
        ChargeKind kind,
        Timing timing,
        @Nullable Frequency frequency,
        @Nullable String metric,
        List<ChargePhase> phases,
        QuantityRule counting,
        @Nullable Source clause,
        @Nullable LineBilling billing) {
    public Charge {
        phases = List.copyOf(phases);
    }

    /** A charge whose use, if any, is added up and billed as it is. */
    public Charge(
            String lineId,
            String product,
            String name,
            ChargeKind kind,
            Timing timing,
            @Nullable Frequency frequency,
            @Nullable String metric,
            List<ChargePhase> phases,
            @Nullable Source clause) {
        this(lineId, product, name, kind, timing, frequency, metric, phases, QuantityRule.SUM, clause, null);
    }

    /** The same charge with other phases. */
    public Charge withPhases(List<ChargePhase> others) {
        return new Charge(lineId, product, name, kind, timing, frequency, metric, others, counting, clause, billing);
    }

    /** Where the order form states phase {@code n}, counted from 1, or null when no source was given. */
    public @Nullable Source clause(int n) {
        Source own = phases.get(n - 1).clause();
        return own == null && phases.size() == 1 ? clause : own;
    }

    /**
     * The key of the price of phase {@code n}, counted from 1, for example {@code L1-1}. Billing setup uses the same.
     */
    public String priceKey(int n) {
        return lineId + "-" + n;
    }
}
