package io.firstbill.deploy.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks PostgreSQL what it has counted for the database {@code firstbill}, from another database, so that asking does
 * not count. Needs {@code pg_stat_statements}.
 */
final class Counter implements AutoCloseable {
    /** A connection that has become idle tells the statistics within ten seconds. */
    private static final Duration TOLD = Duration.ofSeconds(11);

    private static final String CONTROL =
            "query ~* '^\\s*(begin|start|commit|end|rollback|savepoint|release|set|show)'";

    private final Connection connection;

    Counter(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url.replaceFirst("/firstbill$", "/postgres"), user, password);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
        }
    }

    /** The counts, once every connection has told its own. */
    Counted now() throws SQLException {
        LockSupport.parkNanos(TOLD.toNanos());
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select d.xact_commit, coalesce(sum(s.calls) filter (where not %1$s), 0),
                                       coalesce(sum(s.calls) filter (where %1$s), 0)
                                from pg_stat_database d left join pg_stat_statements s on s.dbid = d.datid and s.toplevel
                                    and s.userid <> (select oid from pg_roles where rolname = '%2$s')
                                where d.datname = 'firstbill' group by d.xact_commit\
                                """
                                        .formatted(CONTROL, Watcher.ROLE))) {
            row.next();
            return new Counted(
                    row.getBigDecimal(1),
                    row.getBigDecimal(2),
                    row.getBigDecimal(3),
                    Duration.ofNanos(System.nanoTime()));
        }
    }

    /** Forgets the statements counted so far. */
    void forgetStatements() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    /** The statements called most, with their share for each of so many deals. */
    List<String> most(long deals) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select s.calls, s.query from pg_stat_statements s join pg_database d on d.oid = s.dbid
                                where d.datname = 'firstbill' and s.toplevel
                                    and s.userid <> (select oid from pg_roles where rolname = 'watcher')
                                order by s.calls desc limit 80\
                                """)) {
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                BigDecimal each =
                        row.getBigDecimal(1).divide(BigDecimal.valueOf(deals), 1, java.math.RoundingMode.HALF_UP);
                String words = row.getString(2).strip().replaceAll("\\s+", " ");
                lines.add("%7s  %s".formatted(each, words.substring(0, Math.min(150, words.length()))));
            }
            return lines;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
