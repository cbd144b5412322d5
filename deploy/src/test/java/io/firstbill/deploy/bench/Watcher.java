package io.firstbill.deploy.bench;

import io.firstbill.deploy.standalone.DatabaseAccess;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Sees when a deal waits for somebody, at nearly no cost to what is counted: a role of its own, whose statements are
 * left out, and one transaction for as long as it watches.
 */
final class Watcher implements AutoCloseable {
    static final String ROLE = "watcher";
    private static final Duration STEP = Duration.ofMillis(25);

    private final Connection connection;

    private Watcher(Connection connection) {
        this.connection = connection;
    }

    static Watcher of(DatabaseAccess access) throws SQLException {
        try (Connection owner = access.connect();
                Statement statement = owner.createStatement()) {
            statement.execute("create role " + ROLE + " superuser login password 'watches'");
        }
        Connection connection = DriverManager.getConnection(access.url(), ROLE, "watches");
        connection.setAutoCommit(false); // read committed: each look sees what is committed by then
        return new Watcher(connection);
    }

    /**
     * Waits until the deal has moved on from a revision and does not work by itself.
     *
     * @return its revision then; the same as before when the time was up
     */
    long until(String deal, long after, Duration atMost) throws SQLException {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            long revision = waiting(deal);
            if (revision > after) {
                return revision;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return after;
    }

    /** The revision at which it waits, or -1 while it works. */
    private long waiting(String deal) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select s.revision from deal d join deal_snapshot s on s.deal_id = d.id
                        where d.id = ? and (d.wait_cause <> 'WORKING' or d.status = 'LIVE')\
                        """)) {
            statement.setString(1, deal);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
