package io.firstbill.rating;

import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.MatrixCharge;
import io.firstbill.quantity.Measured;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes what prepaid units pay for off a quantity before it is priced: within a line in order of time, and of a matrix
 * in the order of its rows. Negative quantities, which are corrections, take nothing back.
 */
abstract class Drawdown {
    /** Nothing is prepaid. */
    static final Drawdown NONE =
            new Drawdown() {
                @Override
                BigDecimal covered(BigDecimal wanted) {
                    return BigDecimal.ZERO;
                }

                @Override
                Measured rest(ChargeModel model, Measured measured) {
                    return measured;
                }

                @Override
                Measured rest(LocalDate window, Measured toDate, Measured before) {
                    return toDate;
                }
            };

    private final Map<LocalDate, BigDecimal> ofWindows = new HashMap<>();

    /** Draws so many units, above zero; how many of them were there. */
    abstract BigDecimal covered(BigDecimal wanted);

    /** What is left to price of a stretch of time. */
    Measured rest(ChargeModel model, Measured measured) {
        if (model instanceof MatrixCharge matrix && !measured.cells().isEmpty()) {
            return byRows(matrix, measured);
        }
        if (model.ratesEachEvent()) {
            List<BigDecimal> events = measured.eachEvent().stream().map(this::rest).toList();
            return new Measured(
                    events.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                    events.stream().filter(event -> event.signum() != 0).toList(),
                    measured.cells());
        }
        return new Measured(rest(measured.quantity()), measured.events(), measured.cells());
    }

    /** What is left to price of a window to date: what was drawn in it before stays taken off. */
    Measured rest(LocalDate window, Measured toDate, Measured before) {
        BigDecimal now = toDate.quantity().subtract(before.quantity());
        BigDecimal drawn = drawn(window).add(now.subtract(rest(now)));
        ofWindows.put(window, drawn);
        return less(toDate, drawn);
    }

    /** What was left to price of a window before this period. */
    Measured restBefore(LocalDate window, Measured before) {
        return less(before, drawn(window));
    }

    private BigDecimal drawn(LocalDate window) {
        return ofWindows.getOrDefault(window, BigDecimal.ZERO);
    }

    private static Measured less(Measured measured, BigDecimal drawn) {
        return drawn.signum() == 0 ? measured : Measured.of(measured.quantity().subtract(drawn));
    }

    private Measured byRows(MatrixCharge matrix, Measured measured) {
        Map<Map<String, String>, BigDecimal> cells = new HashMap<>(measured.cells());
        BigDecimal covered = BigDecimal.ZERO;
        Comparator<Map<String, String>> byRow =
                Comparator.comparingInt(cell -> matrix.row(cell).map(matrix.rows()::indexOf).orElse(-1));
        for (Map<String, String> cell :
                cells.keySet().stream().sorted(byRow.thenComparing(each -> new TreeMap<>(each).toString())).toList()) {
            BigDecimal quantity = cells.getOrDefault(cell, BigDecimal.ZERO);
            BigDecimal rest = rest(quantity);
            covered = covered.add(quantity.subtract(rest));
            cells.put(cell, rest);
        }
        return new Measured(measured.quantity().subtract(covered), measured.events(), cells);
    }

    private BigDecimal rest(BigDecimal quantity) {
        return quantity.signum() > 0 ? quantity.subtract(covered(quantity)) : quantity;
    }
}
