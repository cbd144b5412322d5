package io.firstbill.web.pricing;

import io.firstbill.contract.Contract;
import io.firstbill.contract.Source;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.web.charge.Figure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A contract line that nothing charges.
 *
 * @param id of the line
 * @param title the line in words, for example {@code Training, 4 × €1,300.00 per unit, once}
 * @param source where the order form says so, or null
 * @param back whether it was charged before and taken out
 */
public record Uncovered(String id, String title, @Nullable Source source, boolean back) {

    static List<Uncovered> of(Contract contract, PricingConfig asked, PricingConfig base, List<DraftLine> lines) {
        Set<String> charged = lines.stream().map(line -> line.from().lineId()).collect(Collectors.toSet());
        Set<String> before = base.charges().stream().map(Charge::lineId).collect(Collectors.toSet());
        List<Charge> all = asked.charges();
        return IntStream.range(0, all.size())
                .filter(i -> !charged.contains(all.get(i).lineId()))
                .mapToObj(i -> {
                    String id = all.get(i).lineId();
                    return new Uncovered(id, title(all.get(i)), contract.source("/lines/" + i), before.contains(id));
                })
                .toList();
    }

    private static String title(Charge charge) {
        ChargePhase first = charge.phases().getFirst();
        String price =
                first.quantity().compareTo(java.math.BigDecimal.ONE) == 0
                        ? first.model().describe()
                        : Figure.print(first.quantity()) + " × " + first.model().describe();
        String billed = charge.frequency() == null ? "once" : charge.frequency().label();
        return "%s %s, %s, %s".formatted(charge.lineId(), charge.name(), price, billed);
    }
}
