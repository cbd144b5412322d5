package io.firstbill.deploy.road;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a customer reads on an invoice, to the minor unit.
 *
 * @param lines in the order of their keys and days
 */
public record PrintedInvoice(LocalDate date, LocalDate due, List<Line> lines, BigDecimal total) {

    /**
     * One line.
     *
     * @param key the contract line it came from, for example {@code L1}
     * @param lastDay of service; the first day for a one-time charge
     */
    public record Line(String key, LocalDate from, LocalDate lastDay, BigDecimal quantity, BigDecimal amount) {}

    public PrintedInvoice {
        lines = lines.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
    }

    /** As worked by hand in an example. */
    static PrintedInvoice worked(JsonNode invoice) {
        return new PrintedInvoice(
                date(invoice, "invoiceDate"),
                date(invoice, "dueDate"),
                lines(invoice)
                        .map(line ->
                                new Line(
                                        line.path("line").asText(),
                                        date(line, "from"),
                                        date(line, "lastDay"),
                                        number(line, "quantity"),
                                        number(line, "amount")))
                        .toList(),
                number(invoice, "total"));
    }

    /** As the billing system drafted it and the product examined it; there ranges end on the day after the last. */
    public static PrintedInvoice examined(JsonNode invoice) {
        return new PrintedInvoice(
                date(invoice, "invoiceDate"),
                date(invoice, "dueDate"),
                lines(invoice)
                        .map(line -> {
                            LocalDate from = date(line, "periodStart");
                            LocalDate end = date(line, "periodEnd");
                            return new Line(
                                    line.path("lineKey").asText(),
                                    from,
                                    end.isAfter(from) ? end.minusDays(1) : from,
                                    number(line, "quantity"),
                                    number(line, "amount"));
                        })
                        .toList(),
                number(invoice, "total"));
    }

    private static java.util.stream.Stream<JsonNode> lines(JsonNode invoice) {
        return StreamSupport.stream(invoice.path("lines").spliterator(), false);
    }

    private static LocalDate date(JsonNode node, String field) {
        return LocalDate.parse(node.path(field).asText());
    }

    /** Without trailing zeros, since 18500 and 18500.00 are the same money. */
    private static BigDecimal number(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asText()).stripTrailingZeros();
    }
}
