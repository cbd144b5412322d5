package io.firstbill.activities.sandbox.erp;

import io.firstbill.activities.sandbox.Ids;
import io.firstbill.activities.sandbox.Refusal;
import io.firstbill.activities.sandbox.Session;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.Invoice.Line;
import io.firstbill.invoice.Invoice.Status;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The mirrored invoices and their credit notes. Nothing booked is ever changed. */
final class Documents {
    private final Clock clock;

    Documents(Clock clock) {
        this.clock = clock;
    }

    String book(Session session, String customerId, String number, Invoice issued) throws SQLException {
        String id = Ids.next("se_inv_");
        session.update(
                """
                INSERT INTO invoice (id, customer_id, reference, currency, bill_to, selling_entity, purchase_order,
                    invoice_date, due_date, total, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                customerId,
                number,
                issued.currency(),
                issued.billTo(),
                issued.sellingEntity(),
                issued.purchaseOrder(),
                issued.invoiceDate(),
                issued.dueDate(),
                issued.total(),
                clock.instant());
        for (int position = 0; position < issued.lines().size(); position++) {
            insert(session, id, position, issued.lines().get(position));
        }
        return id;
    }

    private static void insert(Session session, String invoiceId, int position, Line line) throws SQLException {
        session.update(
                """
                INSERT INTO invoice_line (invoice_id, position, line_key, description, period_start, period_end,
                    quantity, unit_amount, amount) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                invoiceId,
                position,
                line.lineKey(),
                line.description(),
                line.periodStart(),
                line.periodEnd(),
                line.quantity(),
                line.unitAmount(),
                line.amount());
    }

    Optional<Invoice> byReference(Session session, String reference) throws SQLException {
        Optional<String> id =
                session.first(
                        "SELECT id FROM invoice WHERE reference = ? ORDER BY created_at LIMIT 1",
                        row -> row.getString(1),
                        reference);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines =
                session.list(
                        "SELECT * FROM invoice_line WHERE invoice_id = ? ORDER BY position", Documents::line, id.get());
        return session.first("SELECT * FROM invoice WHERE id = ?", row -> read(row, lines), id.get());
    }

    Optional<String> creditNote(Session session, String key) throws SQLException {
        return session.first(
                "SELECT id FROM credit_note WHERE client_key = ? ORDER BY created_at LIMIT 1",
                row -> row.getString(1),
                key);
    }

    String credit(Session session, String key, String invoiceId, String reason) throws SQLException {
        BigDecimal total =
                session.first("SELECT total FROM invoice WHERE id = ?", row -> row.getBigDecimal(1), invoiceId)
                        .orElseThrow(() -> Refusal.unknown("invoice", invoiceId));
        String id = Ids.next("se_cn_");
        session.update(
                """
                INSERT INTO credit_note (id, client_key, invoice_id, amount, reason, created_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                id,
                key,
                invoiceId,
                total,
                reason,
                clock.instant());
        return id;
    }

    private static Invoice read(ResultSet row, List<Line> lines) throws SQLException {
        return new Invoice(
                row.getString("id"),
                row.getString("reference"),
                Status.ISSUED,
                row.getString("customer_id"),
                row.getString("currency"),
                row.getString("bill_to"),
                row.getString("selling_entity"),
                row.getString("purchase_order"),
                row.getObject("invoice_date", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                lines,
                row.getBigDecimal("total"));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("invoice_id") + "_" + row.getInt("position"),
                row.getString("line_key"),
                row.getString("description"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("unit_amount"),
                row.getBigDecimal("amount"));
    }
}
