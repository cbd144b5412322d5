package io.firstbill.contract;

import io.firstbill.charge.ChargeKind;
import io.firstbill.period.Frequency;
import io.firstbill.period.Timing;
import io.firstbill.quantity.QuantityRule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * One product on the order form.
 *
 * @param id stable within the contract, for example {@code L1}
 * @param product product code of the price book
 * @param description what the order form calls it; printed on invoices
 * @param kind recurring, one-time or usage
 * @param timing when a period is billed; in advance for one-time, which is billed on its day
 * @param frequency length of its billing periods; null for one-time
 * @param metric what is counted, for usage; otherwise null
 * @param phases in order of their dates, without gap; at least one
 * @param counting from reports of use to what is charged; plain sums for other lines
 * @param revenue how finance sees the line, or null when the contract says nothing about it
 * @param billing when it is billed, where that differs from the contract, or null
 */
public record ContractLine(
        String id,
        String product,
        String description,
        ChargeKind kind,
        Timing timing,
        @Nullable Frequency frequency,
        @Nullable String metric,
        List<LinePhase> phases,
        QuantityRule counting,
        @Nullable RevenueTerms revenue,
        @Nullable LineBilling billing) {
    public ContractLine {
        phases = List.copyOf(phases);
    }

    /** A line whose use, if any, is added up and billed as it is. */
    public ContractLine(
            String id,
            String product,
            String description,
            ChargeKind kind,
            Timing timing,
            @Nullable Frequency frequency,
            @Nullable String metric,
            List<LinePhase> phases) {
        this(id, product, description, kind, timing, frequency, metric, phases, QuantityRule.SUM, null, null);
    }

    /** The same line with its phases up to a day; a one-time line keeps what came before. */
    ContractLine until(LocalDate end) {
        List<LinePhase> before =
                phases.stream()
                        .filter(phase -> phase.from().isBefore(end))
                        .map(phase -> phase.to().isAfter(end) ? phase.during(phase.from(), end) : phase)
                        .toList();
        return withPhases(before);
    }

    /** The same line with other phases. */
    public ContractLine withPhases(List<LinePhase> others) {
        return new ContractLine(
                id, product, description, kind, timing, frequency, metric, others, counting, revenue, billing);
    }

    /** True when the line is billed again each period. */
    public boolean repeats() {
        return kind != ChargeKind.ONE_TIME;
    }
}
