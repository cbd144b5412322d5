package io.firstbill.deploy.cli;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.quantity.Usage;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Usage as comma-separated values: a header line, then one use or total a line. */
final class UsageFile {
    private static final int DAY_LENGTH = 10;

    private UsageFile() {}

    static Usage read(String text) {
        List<String> rows = text.lines().filter(row -> !row.isBlank()).toList();
        List<String> header = rows.isEmpty() ? List.of() : cells(rows.getFirst());
        int key = column(header, "line", "metric");
        int day = column(header, "day", "from", "time");
        int quantity = column(header, "quantity");
        Usage usage = Usage.none();
        for (String row : rows.subList(1, rows.size())) {
            List<String> cells = cells(row);
            try {
                LocalDate date = LocalDate.parse(cells.get(day).substring(0, DAY_LENGTH));
                usage.add(cells.get(key), date, new BigDecimal(cells.get(quantity)));
            } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
                throw new FirstbillException(FailureCode.INVALID_REQUEST, "Not a line of usage: " + row, e);
            }
        }
        return usage;
    }

    private static List<String> cells(String row) {
        return List.of(row.split(",", -1)).stream().map(String::strip).toList();
    }

    private static int column(List<String> header, String... names) {
        for (String name : names) {
            if (header.contains(name)) {
                return header.indexOf(name);
            }
        }
        throw new FirstbillException(
                FailureCode.INVALID_REQUEST, "The usage file has no column " + String.join(" or ", names) + ".");
    }
}
