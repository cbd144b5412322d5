package io.firstbill.web.pricing;

import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.RatedLine;
import io.firstbill.charge.RatingInput;
import io.firstbill.failure.FirstbillException;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.web.charge.Figure;
import io.firstbill.web.charge.ModelRows;
import io.firstbill.web.charge.Sheet;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a quantity costs in a full period.
 *
 * @param each the same for each unit of it on average, to ten significant decimals at most; null for no units
 * @param total exact, before it is rounded on a line; null when the quantity has no price
 */
public record Sample(BigDecimal quantity, @Nullable BigMoney each, @Nullable BigMoney total) {
    private static final int MOST = 5;
    private static final int DECIMALS = 6;

    /** Quantities at the edges of tiers, beyond the last one, and the stated one; empty for a price without edges. */
    static List<Sample> of(ChargePhase phase, Sheet sheet) {
        List<BigDecimal> edges = edges(sheet);
        if (edges.isEmpty() || phase.model().check().stream().anyMatch(finding -> finding.blocks())) {
            return List.of();
        }
        TreeSet<BigDecimal> quantities = new TreeSet<>();
        edges.stream()
                .limit(MOST / 2)
                .forEach(edge -> {
                    quantities.add(edge);
                    quantities.add(edge.add(BigDecimal.ONE));
                });
        quantities.add(edges.getLast().multiply(BigDecimal.TWO));
        if (phase.quantity().signum() > 0) {
            quantities.add(phase.quantity());
        }
        return quantities.stream().map(quantity -> of(phase.model(), quantity)).toList();
    }

    private static List<BigDecimal> edges(Sheet sheet) {
        Sheet.Table table = sheet.table();
        Stream<Sheet.Field> bounds =
                table == null
                        ? sheet.fields().stream().filter(field -> field.term().member().equals("packageSize"))
                        : table.rows().lookUp() != null
                                ? Stream.of()
                                : table.lines().stream()
                                        .flatMap(row -> row.cells().stream())
                                        .filter(cell -> cell.term().member().equals(ModelRows.UP_TO));
        return bounds.flatMap(field -> Figure.read(field.value()).stream()).filter(edge -> edge.signum() > 0).toList();
    }

    private static Sample of(ChargeModel model, BigDecimal quantity) {
        try {
            BigMoney total =
                    model.rate(RatingInput.of(quantity)).stream()
                            .map(RatedLine::amount)
                            .reduce(BigMoney.zero(model.currency()), BigMoney::plus);
            BigDecimal each = total.getAmount().divide(quantity, DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
            return new Sample(quantity, BigMoney.of(Objects.requireNonNull(total.getCurrencyUnit()), each), total);
        } catch (FirstbillException unpriced) {
            return new Sample(quantity, null, null);
        }
    }
}
