package io.firstbill.web.shell;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comma-separated values as spreadsheets read them (RFC 4180). A text that a spreadsheet would run as a formula, such
 * as {@code =cmd()}, gets an apostrophe in front; a number such as {@code -32.26} stays one.
 */
public final class Csv {
    /** Content type of a file. */
    public static final String MEDIA_TYPE = "text/csv;charset=utf-8";

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private final StringBuilder text = new StringBuilder();

    /** A file with these column heads. */
    public Csv(Object... heads) {
        row(heads);
    }

    /** Adds a row; null is an empty cell. */
    public void row(@Nullable Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    /** The file as a download of this name. */
    public HttpResponse<String> file(String name) {
        return HttpResponse.ok(text.toString())
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
    }

    static String cell(@Nullable Object value) {
        String plain = value == null ? "" : value.toString();
        String safe = FORMULA.matcher(plain).matches() && !NUMBER.matcher(plain).matches() ? "'" + plain : plain;
        boolean quoted =
                safe.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
