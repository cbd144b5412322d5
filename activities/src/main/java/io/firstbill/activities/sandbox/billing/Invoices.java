package io.firstbill.activities.sandbox.billing;

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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The invoices, their lines and credit notes, and the events that tell of them. */
final class Invoices {
    private final Clock clock;
    private final Events events;

    Invoices(Clock clock, Events events) {
        this.clock = clock;
        this.events = events;
    }

    /** Identities of the lines that were billed and not released. */
    Set<String> billed(Session session, String subscriptionId) throws SQLException {
        return new HashSet<>(
                session.list(
                        """
                        SELECT subscription_id || '/' || item_position || '/' || period_start FROM invoice_line
                        WHERE subscription_id = ? AND NOT released
                        """,
                        row -> row.getString(1),
                        subscriptionId));
    }

    /** Writes a draft; a line that is given twice becomes two lines. */
    String draft(Session session, Account account, LocalDate on, List<DueLine> lines) throws SQLException {
        String id = Ids.next("sb_inv_");
        BigDecimal total = lines.stream().map(DueLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        session.update(
                """
                INSERT INTO invoice (id, account_id, status, currency, bill_to, selling_entity, purchase_order,
                    invoice_date, due_date, total, created_at) VALUES (?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                account.id(),
                account.model().currency(),
                account.model().name(),
                account.model().sellingEntity(),
                account.model().purchaseOrder(),
                on,
                on.plusDays(account.model().netDays()),
                total,
                clock.instant());
        Set<String> written = new HashSet<>();
        for (DueLine line : lines) {
            insert(session, id, line, written.add(line.identity()) ? 1 : 2);
        }
        events.add(session, Events.DRAFTED, account.id(), id);
        return id;
    }

    private static void insert(Session session, String invoiceId, DueLine line, int copy) throws SQLException {
        session.update(
                """
                INSERT INTO invoice_line (id, invoice_id, subscription_id, item_position, copy, line_key, description,
                    period_start, period_end, quantity, unit_amount, amount)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next("sb_line_"),
                invoiceId,
                line.subscriptionId(),
                line.position(),
                copy,
                line.lineKey(),
                line.description(),
                line.from(),
                line.to(),
                line.quantity(),
                line.unitAmount(),
                line.amount());
    }

    void issue(Session session, String accountId, String id) throws SQLException {
        int issued =
                session.update(
                        """
                        UPDATE invoice SET status = 'ISSUED', number = 'SB-' || nextval('invoice_number')
                        WHERE id = ? AND status = 'DRAFT'
                        """,
                        id);
        if (issued == 1) {
            events.add(session, Events.ISSUED, accountId, id);
        }
    }

    void voidIt(Session session, String accountId, String id, String reason) throws SQLException {
        if (session.update(
                        "UPDATE invoice SET status = 'VOID', void_reason = ? WHERE id = ? AND status <> 'VOID'",
                        reason,
                        id)
                == 1) {
            session.update("UPDATE invoice_line SET released = true WHERE invoice_id = ?", id);
            session.update("UPDATE account SET run_due = true WHERE id = ?", accountId);
            events.add(session, Events.VOIDED, accountId, id);
        }
    }

    /** Ids of the account's drafts; those of one subscription when it is named. */
    List<String> drafts(Session session, String accountId, Optional<String> subscriptionId) throws SQLException {
        return session.list(
                """
                SELECT DISTINCT i.id FROM invoice i LEFT JOIN invoice_line l ON l.invoice_id = i.id
                WHERE i.account_id = ? AND i.status = 'DRAFT' AND coalesce(l.subscription_id = ?, true)
                """,
                row -> row.getString(1),
                accountId,
                subscriptionId.orElse(null));
    }

    String credit(Session session, String key, Invoice invoice, String reason) throws SQLException {
        String id = Ids.next("sb_cn_");
        session.update(
                """
                INSERT INTO credit_note (id, client_key, invoice_id, amount, reason, created_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                id,
                key,
                invoice.externalId(),
                invoice.total(),
                reason,
                clock.instant());
        return id;
    }

    Optional<String> creditByKey(Session session, String key) throws SQLException {
        return session.first(
                "SELECT id FROM credit_note WHERE client_key = ? ORDER BY created_at LIMIT 1",
                row -> row.getString(1),
                key);
    }

    List<Invoice> of(Session session, String accountId) throws SQLException {
        List<Invoice> found = new ArrayList<>();
        for (String id :
                session.list(
                        "SELECT id FROM invoice WHERE account_id = ? ORDER BY invoice_date, created_at, id",
                        row -> row.getString(1),
                        accountId)) {
            found.add(byId(session, id).orElseThrow());
        }
        return found;
    }

    Optional<Invoice> byId(Session session, String id) throws SQLException {
        List<Line> lines =
                session.list(
                        "SELECT * FROM invoice_line WHERE invoice_id = ? ORDER BY item_position, period_start, copy",
                        Invoices::line,
                        id);
        return session.first("SELECT * FROM invoice WHERE id = ?", row -> read(row, lines), id);
    }

    Invoice known(Session session, String id) throws SQLException {
        return byId(session, id).orElseThrow(() -> Refusal.unknown("invoice", id));
    }

    private static Invoice read(ResultSet row, List<Line> lines) throws SQLException {
        return new Invoice(
                row.getString("id"),
                row.getString("number"),
                Status.valueOf(row.getString("status")),
                row.getString("account_id"),
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
                row.getString("id"),
                row.getString("line_key"),
                row.getString("description"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("unit_amount"),
                row.getBigDecimal("amount"));
    }
}
