package io.firstbill.charge;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.firstbill.period.Proration;
import io.firstbill.quantity.Measured;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A price looked up by attributes of what was used, such as region and class, each with a charge model of its own; one
 * line for each row used. Use belongs to the first row that it fits; {@code *} fits any value and none, so that a last
 * row of it is the price of all other use. A combination without a price is a failure, never zero.
 *
 * @param rows the combinations; at least one
 * @param free units of all combinations together that cost nothing; null for none
 * @param inProportion free units are taken off each row by its share of the use; otherwise off the rows in order
 */
public record MatrixCharge(List<Row> rows, @Nullable BigDecimal free, boolean inProportion) implements ChargeModel {
    /** A value of a row that fits every value. */
    public static final String ANY = "*";

    /**
     * One combination.
     *
     * @param values the attributes with their values, for example {@code {region=eu, class=gold}}
     * @param charge how the use of this combination is charged
     */
    public record Row(Map<String, String> values, ChargeModel charge) {
        public Row {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }

        String words() {
            List<String> words = new ArrayList<>();
            values.forEach((name, value) -> words.add(value.equals(ANY) ? "any " + name : name + " " + value));
            return String.join(", ", words);
        }

        boolean fits(Map<String, String> cell) {
            return values.entrySet().stream()
                    .allMatch(wanted ->
                            wanted.getValue().equals(ANY) || wanted.getValue().equals(cell.get(wanted.getKey())));
        }
    }

    public MatrixCharge {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A matrix charge needs at least one row");
        }
    }

    /** Rows without free units over all of them. */
    public MatrixCharge(List<Row> rows) {
        this(rows, null, false);
    }

    @Override
    public List<RatedLine> rate(RatingInput input) {
        Map<Map<String, String>, BigDecimal> reported = input.measured().cells();
        Map<Map<String, String>, BigDecimal> cells = reported.isEmpty() ? Map.of(Map.of(), input.quantity()) : reported;
        Map<Row, BigDecimal> used = new HashMap<>();
        cells.forEach((cell, quantity) -> {
            if (quantity.signum() != 0) {
                used.merge(row(cell).orElseThrow(() -> unpriced(cell, quantity)), quantity, BigDecimal::add);
            }
        });
        List<RatedLine> lines = new ArrayList<>();
        BigDecimal all = used.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = free == null ? BigDecimal.ZERO : free.min(all).max(BigDecimal.ZERO);
        for (Row row : rows) {
            BigDecimal quantity = used.getOrDefault(row, BigDecimal.ZERO);
            if (quantity.signum() != 0) {
                BigDecimal off = inProportion ? share(quantity, all) : left.min(quantity.max(BigDecimal.ZERO));
                left = left.subtract(off);
                lines.addAll(rate(row, quantity, off, input));
            }
        }
        return lines;
    }

    private BigDecimal share(BigDecimal quantity, BigDecimal all) {
        return free == null || all.compareTo(free) <= 0
                ? (free == null ? BigDecimal.ZERO : quantity)
                : free.multiply(quantity).divide(all, MathContext.DECIMAL128);
    }

    /** The row that use with these attributes belongs to: the first it fits; empty when it has no price. */
    public Optional<Row> row(Map<String, String> cell) {
        return rows.stream().filter(row -> row.fits(cell)).findFirst();
    }

    private static List<RatedLine> rate(Row row, BigDecimal quantity, BigDecimal off, RatingInput input) {
        BigDecimal charged = quantity.subtract(off);
        List<String> steps = new ArrayList<>();
        if (off.signum() != 0) {
            steps.add(Figures.number(quantity) + " less " + Figures.number(off) + " free = " + Figures.number(charged));
        }
        return row.charge().rate(new RatingInput(Measured.of(charged), input.proration())).stream()
                .map(line ->
                        new RatedLine(
                                row.words(),
                                line.quantity(),
                                line.unitPrice(),
                                line.amount(),
                                Stream.concat(steps.stream(), line.steps().stream()).toList()))
                .toList();
    }

    private FirstbillException unpriced(Map<String, String> cell, BigDecimal quantity) {
        return new FirstbillException(
                FailureCode.VALIDATION_REJECTED,
                Figures.number(quantity)
                        + " units of "
                        + new TreeMap<>(cell)
                        + " have no price. State a row for this combination, or report "
                        + String.join(", ", attributes())
                        + " with the use.");
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        Set<Map<String, String>> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String path = "/rows/" + i;
            Row row = rows.get(i);
            if (!seen.add(row.values())) {
                findings.add(finding("matrix.twice", path, "The combination " + row.words() + " has two prices."));
            }
            if (rows.subList(0, i).stream()
                    .anyMatch(before -> before.fits(row.values()) && !before.values().equals(row.values()))) {
                findings.add(
                        finding(
                                "matrix.unreached",
                                path,
                                "A row before it fits everything that " + row.words() + " fits."));
            }
            if (!row.values().keySet().equals(attributes())) {
                findings.add(
                        finding("matrix.attributes", path, "The row does not state each of " + attributes() + "."));
            }
            if (row.charge().ratesEachEvent() || !row.charge().attributes().isEmpty()) {
                findings.add(
                        finding(
                                "matrix.model",
                                path + "/charge",
                                "A row is priced by its total, which this charge model does not do."));
            }
            row.charge().check().forEach(finding -> findings.add(finding.under(path + "/charge")));
        }
        return findings;
    }

    private static Finding finding(String code, String path, String message) {
        return Finding.blocker(code, path, message, "Correct the row.");
    }

    @Override
    public String describe() {
        return "by "
                + String.join(", ", attributes())
                + (free == null ? "" : ", " + Figures.number(free) + " free over all" + (inProportion ? " by use" : ""))
                + ": "
                + String.join("; ", rows.stream().map(row -> row.words() + " " + row.charge().describe()).toList());
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("type", "matrix");
        if (free != null) {
            terms.put("freeUnits", Figures.number(free));
            terms.put("freeUnitsOn", inProportion ? "IN_PROPORTION" : "ROWS_IN_ORDER");
        }
        for (int n = 1; n <= rows.size(); n++) {
            String path = "rows/" + n + "/";
            rows.get(n - 1).values().forEach((name, value) -> terms.put(path + "values/" + name, value));
            rows.get(n - 1).charge().terms().forEach((name, value) -> terms.put(path + "charge/" + name, value));
        }
        return terms;
    }

    /** The attributes its rows name. */
    @Override
    public Set<String> attributes() {
        Set<String> names = new TreeSet<>();
        rows.forEach(row -> names.addAll(row.values().keySet()));
        return names;
    }

    @Override
    public ChargeModel withPrices(UnaryOperator<BigMoney> change) {
        return withCharges(charge -> charge.withPrices(change));
    }

    @Override
    public ChargeModel forPart(Proration share) {
        return withCharges(charge -> charge.forPart(share));
    }

    /** The same with the charge of each row changed. */
    MatrixCharge withCharges(UnaryOperator<ChargeModel> change) {
        return new MatrixCharge(
                rows.stream().map(row -> new Row(row.values(), change.apply(row.charge()))).toList(),
                free,
                inProportion);
    }

    @Override
    public CurrencyUnit currency() {
        return rows.getFirst().charge().currency();
    }
}
