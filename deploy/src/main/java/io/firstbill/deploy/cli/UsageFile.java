package io.firstbill.deploy.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.quantity.UsageReport;
import io.firstbill.quantity.UsageSource;
import io.firstbill.workflow.message.Json;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Usage in a file, read one report at a time: values with a header line, parted by commas, semicolons or tabs, or a
 * JSON array (a name that ends with {@code .json}) of objects with the same names. Names are read whatever their case.
 * What is neither key, time, quantity, id nor received is an attribute.
 */
record UsageFile(Path file) implements UsageSource {
    private static final List<String> KEYS = List.of("metric", "line", "lineid", "meter");
    private static final List<String> TIMES =
            List.of("day", "time", "date", "timestamp", "at", "from", "datetime", "month");
    private static final List<String> QUANTITIES = List.of("quantity", "value", "units", "qty");
    private static final List<String> IDS = List.of("id");
    private static final List<String> RECEIVED = List.of("received", "receivedat");
    private static final String SEPARATORS = ",;\t";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public void forEach(Consumer<UsageReport> reader) {
        long row = 0;
        Map<String, String> plain = new HashMap<>();
        try (MappingIterator<Map<String, Object>> rows = rows().readValues(Files.newInputStream(file))) {
            while (rows.hasNext()) {
                row++;
                reader.accept(report(rows.next(), plain));
            }
        } catch (IOException | RuntimeException e) {
            throw unreadable(row, e.getMessage(), e);
        }
    }

    private ObjectReader rows() throws IOException {
        var type = new TypeReference<Map<String, Object>>() {};
        return file.toString().endsWith(".json")
                ? Json.mapper().readerFor(type)
                : CsvMapper.builder()
                        .enable(CsvParser.Feature.TRIM_SPACES)
                        .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                        .build()
                        .readerFor(type)
                        .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(separator()));
    }

    /** What the header is parted by most often. */
    private char separator() throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String header = Objects.requireNonNullElse(reader.readLine(), "");
            char most = SEPARATORS.charAt(0);
            for (int i = 1; i < SEPARATORS.length(); i++) {
                char other = SEPARATORS.charAt(i);
                most = count(header, other) > count(header, most) ? other : most;
            }
            return most;
        }
    }

    private static long count(String header, char separator) {
        return header.chars().filter(found -> found == separator).count();
    }

    /**
     * One report.
     *
     * @param plain the columns by which names are known; filled as they are met
     */
    private UsageReport report(Map<String, Object> row, Map<String, String> plain) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.forEach((name, value) -> put(cells, name, value));
        String key = take(cells, plain, KEYS);
        String when = take(cells, plain, TIMES);
        BigDecimal quantity = number(take(cells, plain, QUANTITIES));
        String id = find(cells, plain, IDS);
        String received = find(cells, plain, RECEIVED);
        return new UsageReport(
                key, UsageReport.when(when), quantity, id, cells, received == null ? null : UsageReport.when(received));
    }

    private static BigDecimal number(String quantity) {
        try {
            return new BigDecimal(quantity);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"" + quantity + "\" is no quantity; write it as 1234.5, without separators", e);
        }
    }

    /** A cell; the attributes of a JSON report stand in an object of their own. */
    private static void put(Map<String, String> cells, String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> attributes) {
            attributes.forEach((attribute, of) -> put(cells, String.valueOf(attribute), of));
        } else if (value != null && !value.toString().isEmpty()) {
            cells.put(name, value.toString());
        }
    }

    private static String take(Map<String, String> cells, Map<String, String> plain, List<String> names) {
        String found = find(cells, plain, names);
        if (found == null) {
            throw new IllegalArgumentException(
                    "it has no column " + String.join(" or ", names) + ", or no value in it");
        }
        return found;
    }

    /** Takes out the cell that the first of these names with one has. */
    private static @Nullable String find(Map<String, String> cells, Map<String, String> plain, List<String> names) {
        for (String name : names) {
            for (String column : cells.keySet()) {
                if (plain.computeIfAbsent(column, UsageFile::plain).equals(name)) {
                    return cells.remove(column);
                }
            }
        }
        return null;
    }

    private static String plain(String column) {
        return column.replace(BYTE_ORDER_MARK, "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace("_", "")
                .replace("-", "");
    }

    private FirstbillException unreadable(long row, @Nullable String why, Exception cause) {
        return new FirstbillException(
                FailureCode.INVALID_REQUEST,
                "Report " + row + " of the usage file " + file + " cannot be read: " + why,
                cause);
    }
}
