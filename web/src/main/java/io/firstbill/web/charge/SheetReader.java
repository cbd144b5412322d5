package io.firstbill.web.charge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.charge.ChargeModel;
import io.firstbill.document.ChargeDocument;
import io.firstbill.web.shell.Problems;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** From typed fields to a charge. What cannot be read is said at its field. */
public final class SheetReader {
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_WHOLE = BigDecimal.valueOf(999_999_999);

    private final Problems problems;
    private boolean sound = true;

    private SheetReader(Problems problems) {
        this.problems = problems;
    }

    /** The charge, or empty when a field cannot be read; why is among the problems. */
    public static Optional<ChargeModel> read(Sheet sheet, CurrencyUnit currency, Problems problems) {
        SheetReader reader = new SheetReader(problems);
        ObjectNode charge = reader.charge(sheet);
        return reader.sound ? Optional.of(ChargeDocument.read(charge, currency)) : Optional.empty();
    }

    private ObjectNode charge(Sheet sheet) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("model", sheet.form().name());
        sheet.fields().forEach(field -> put(node, field.term().member(), field));
        if (sheet.table() != null) {
            var rows = node.putArray(sheet.table().rows().member());
            sheet.table().lines().forEach(row -> row(rows.addObject(), row, sheet.table()));
        }
        node.remove(ChargeFields.NAMES.substring(1));
        return node;
    }

    private void row(ObjectNode node, Sheet.Row row, Sheet.Table table) {
        ModelRows rows = table.rows();
        int named = rows.lookUp() == null ? 0 : table.names().size();
        for (int i = 0; i < named; i++) {
            String member = Objects.requireNonNull(rows.lookUp()).member();
            ObjectNode values = node.withObjectProperty(member);
            put(values, table.names().get(i), row.cells().get(i));
        }
        row.cells().stream().skip(named).forEach(cell -> put(node, cell.term().member(), cell));
        if (row.charge() != null) {
            node.set(ModelRows.CHARGE, charge(row.charge()));
        }
    }

    private void put(ObjectNode node, String member, Sheet.Field field) {
        String neutral = field.term().neutral();
        if (field.value().isEmpty()) {
            if (neutral == null) {
                wrong(field, field.words() + " is left out. Type " + field.term().kind().words() + ".");
            }
            return;
        }
        switch (field.term().kind()) {
            case PRICE, NUMBER -> number(field).ifPresent(number -> node.put(member, number.toPlainString()));
            case SIZE ->
                    number(field)
                            .filter(number -> holds(field, number))
                            .ifPresent(number -> node.put(member, number.toPlainString()));
            case PERCENT ->
                    number(field)
                            .filter(number -> within(field, number, MOST_PERCENT))
                            .ifPresent(number -> node.put(member, number.toPlainString()));
            case WHOLE ->
                    number(field)
                            .filter(number -> within(field, number, MOST_WHOLE) && whole(field, number))
                            .ifPresent(number -> node.put(member, number.intValue()));
            case NAMES -> names(field).forEach(node.putArray(member)::add);
            case CHOICE, TEXT, DAY -> node.put(member, field.value());
        }
    }

    private static List<String> names(Sheet.Field field) {
        return Stream.of(field.value().split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<BigDecimal> number(Sheet.Field field) {
        Optional<BigDecimal> number = Figure.read(field.value());
        if (number.isEmpty()) {
            wrong(field);
        }
        return number;
    }

    private boolean holds(Sheet.Field field, BigDecimal number) {
        if (number.signum() == 0) {
            wrong(field);
            return false;
        }
        return true;
    }

    private boolean within(Sheet.Field field, BigDecimal number, BigDecimal most) {
        if (number.compareTo(most) > 0) {
            wrong(field);
            return false;
        }
        return true;
    }

    private boolean whole(Sheet.Field field, BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0) {
            wrong(field);
            return false;
        }
        return true;
    }

    private void wrong(Sheet.Field field) {
        wrong(field, "%s is %s; \"%s\" is none.".formatted(field.words(), field.term().kind().words(), field.value()));
    }

    private void wrong(Sheet.Field field, String message) {
        sound = false;
        problems.add(field.name(), message);
    }
}
