package io.firstbill.activities.sandbox;

import io.firstbill.activities.sandbox.Fault.Kind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The faults planted in one system; they survive restarts. */
public final class Faults {
    private static final String OPEN = "cleared_at IS NULL AND (remaining IS NULL OR remaining > 0)";

    private final Clock clock;

    /** Faults of the system whose sessions are given. */
    public Faults(Clock clock) {
        this.clock = clock;
    }

    /** Plants a fault; answers its number. */
    public long plant(Session session, Fault fault) throws SQLException {
        return session.first(
                        """
                        INSERT INTO fault (kind, operation, scope, line, amount, remaining, planted_by, planted_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                        """,
                        row -> row.getLong(1),
                        fault.kind(),
                        fault.operation(),
                        fault.scope(),
                        fault.line(),
                        fault.amount(),
                        fault.remaining(),
                        fault.plantedBy(),
                        clock.instant())
                .orElseThrow();
    }

    /** Clears a fault; false when there is no such fault, or it was cleared before. */
    public boolean clear(Session session, long id) throws SQLException {
        return session.update(
                        "UPDATE fault SET cleared_at = ? WHERE id = ? AND cleared_at IS NULL", clock.instant(), id)
                == 1;
    }

    /** Every fault that can still hit, oldest first. */
    public List<Fault> open(Session session) throws SQLException {
        return session.list("SELECT * FROM fault WHERE " + OPEN + " ORDER BY id", Faults::read);
    }

    /** The oldest fault of this kind that concerns a call, not used up by asking. */
    public Optional<Fault> peek(Session session, Kind kind, String operation, Subject subject) throws SQLException {
        return session.first(
                "SELECT * FROM fault WHERE "
                        + OPEN
                        + """
                           AND kind = ? AND (operation IS NULL OR operation = ?)
                           AND (scope = ANY (string_to_array(?, ' ')) OR scope IS NULL AND ?)
                         ORDER BY id LIMIT 1 FOR UPDATE
                        """,
                Faults::read,
                kind,
                operation,
                String.join(" ", subject.scopes()),
                subject.meetsGlobalFaults());
    }

    /** Counts a hit. */
    public void hit(Session session, Fault fault) throws SQLException {
        session.update("UPDATE fault SET hits = hits + 1, remaining = remaining - 1 WHERE id = ?", fault.id());
    }

    /** The oldest fault of this kind that concerns a call, counted as a hit. */
    public Optional<Fault> take(Session session, Kind kind, String operation, Subject subject) throws SQLException {
        Optional<Fault> fault = peek(session, kind, operation, subject);
        if (fault.isPresent()) {
            hit(session, fault.get());
        }
        return fault;
    }

    private static Fault read(ResultSet row) throws SQLException {
        Timestamp planted = row.getTimestamp("planted_at");
        return new Fault(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("operation"),
                row.getString("scope"),
                row.getString("line"),
                row.getBigDecimal("amount"),
                row.getObject("remaining", Integer.class),
                row.getInt("hits"),
                row.getString("planted_by"),
                planted.toInstant());
    }
}
