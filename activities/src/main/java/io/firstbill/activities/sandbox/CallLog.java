package io.firstbill.activities.sandbox;

import io.firstbill.activities.sandbox.Call.Outcome;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** The system's own ledger: every write request it received. Rows are added and never changed. */
public final class CallLog {
    private final Clock clock;

    /** The log of the system whose sessions are given. */
    public CallLog(Clock clock) {
        this.clock = clock;
    }

    void add(
            Session session,
            Request request,
            Outcome outcome,
            @Nullable String objectId,
            boolean answered,
            @Nullable String note)
            throws SQLException {
        session.update(
                """
                INSERT INTO call_log (at, operation, client_key, request_hash, outcome, object_id, answered, note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                clock.instant(),
                request.operation(),
                request.key(),
                request.hash(),
                outcome,
                objectId,
                answered,
                note);
    }

    /** The latest requests, newest first. */
    public List<Call> latest(Session session, int count) throws SQLException {
        return session.list("SELECT * FROM call_log ORDER BY id DESC LIMIT ?", CallLog::read, count);
    }

    private static Call read(ResultSet row) throws SQLException {
        return new Call(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("operation"),
                row.getString("client_key"),
                row.getString("request_hash"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("object_id"),
                row.getBoolean("answered"),
                row.getString("note"));
    }
}
