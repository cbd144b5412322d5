package io.firstbill.activities.sandbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;

import java.sql.Connection;
import java.sql.SQLException;

/** The pool and the schema of one sandbox system. */
public final class SandboxDatabase implements AutoCloseable {
    private final HikariDataSource pool;

    /**
     * Connects and brings the schema up to date.
     *
     * @param schema the system's own
     * @param migrations where its migrations are on the class path
     */
    public SandboxDatabase(SandboxSettings settings, String schema, String migrations) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(schema);
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.maximumPoolSize());
        config.setMinimumIdle(1);
        config.setSchema(schema);
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(settings.url(), settings.username(), settings.password())
                .schemas(schema)
                .locations(migrations)
                .load()
                .migrate();
    }

    /** Work in one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it; a thrown exception rolls back. */
        T in(Session session) throws SQLException;
    }

    /** Does the work in one transaction; a failing database is a system that does not answer. */
    public <T> T transaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return commit(connection, work);
        } catch (SQLException cause) {
            throw Refusal.noAnswer("The sandbox's database failed: " + cause.getMessage(), cause);
        }
    }

    private static <T> T commit(Connection connection, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.in(new Session(connection));
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
