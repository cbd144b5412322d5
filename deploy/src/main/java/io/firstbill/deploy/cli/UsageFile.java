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

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Usage in a file, read one report at a time: comma-separated values with a header line, or a JSON array (a name that
 * ends with {@code .json}) of objects with the same names. What is neither key, time, quantity, id nor received is an
 * attribute.
 */
record UsageFile(Path file) implements UsageSource {
    private static final List<String> KEYS = List.of("metric", "line");
    private static final List<String> TIMES = List.of("day", "time", "date", "timestamp", "at", "from");
    private static final List<String> QUANTITIES = List.of("quantity", "value", "units");
    private static final String ID = "id";
    private static final String RECEIVED = "received";

    @Override
    public void forEach(Consumer<UsageReport> reader) {
        long row = 0;
        try (MappingIterator<Map<String, Object>> rows = rows().readValues(Files.newInputStream(file))) {
            while (rows.hasNext()) {
                row++;
                reader.accept(report(rows.next()));
            }
        } catch (IOException | RuntimeException e) {
            throw unreadable(row, e.getMessage(), e);
        }
    }

    private ObjectReader rows() {
        var type = new TypeReference<Map<String, Object>>() {};
        return file.toString().endsWith(".json")
                ? Json.mapper().readerFor(type)
                : CsvMapper.builder()
                        .enable(CsvParser.Feature.TRIM_SPACES)
                        .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                        .build()
                        .readerFor(type)
                        .with(CsvSchema.emptySchema().withHeader());
    }

    private UsageReport report(Map<String, Object> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.forEach((name, value) -> put(cells, name, value));
        String key = take(cells, KEYS);
        String when = take(cells, TIMES);
        BigDecimal quantity = number(take(cells, QUANTITIES));
        String id = cells.remove(ID);
        String received = cells.remove(RECEIVED);
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

    private static String take(Map<String, String> cells, List<String> names) {
        return names.stream()
                .map(cells::remove)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "it has no column " + String.join(" or ", names) + ", or no value in it"));
    }

    private FirstbillException unreadable(long row, @Nullable String why, Exception cause) {
        return new FirstbillException(
                FailureCode.INVALID_REQUEST,
                "Report " + row + " of the usage file " + file + " cannot be read: " + why,
                cause);
    }
}
