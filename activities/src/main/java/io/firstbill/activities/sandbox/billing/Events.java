package io.firstbill.activities.sandbox.billing;

import io.firstbill.activities.sandbox.Ids;
import io.firstbill.activities.sandbox.Session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What the system tells the outside, written with the deed and sent afterwards. */
final class Events {
    static final String DRAFTED = "invoice.drafted";
    static final String ISSUED = "invoice.issued";
    static final String VOIDED = "invoice.voided";

    private final Clock clock;

    Events(Clock clock) {
        this.clock = clock;
    }

    void add(Session session, String type, String accountId, String objectId) throws SQLException {
        session.update(
                "INSERT INTO outgoing_event (id, type, account_id, object_id, created_at) VALUES (?, ?, ?, ?, ?)",
                Ids.next("sb_evt_"),
                type,
                accountId,
                objectId,
                clock.instant());
    }

    List<OutgoingEvent> waiting(Session session, int atMost) throws SQLException {
        return session.list(
                "SELECT * FROM outgoing_event WHERE delivered_at IS NULL ORDER BY no LIMIT ?", Events::read, atMost);
    }

    void delivered(Session session, String id) throws SQLException {
        session.update("UPDATE outgoing_event SET delivered_at = ? WHERE id = ?", clock.instant(), id);
    }

    private static OutgoingEvent read(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("created_at").toInstant();
        return new OutgoingEvent(
                row.getString("id"),
                row.getString("type"),
                row.getString("account_id"),
                row.getString("object_id"),
                at);
    }
}
