package io.firstbill.activities;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/**
 * A real PostgreSQL for tests: one server in a JVM, a fresh empty database for whoever asks. A container where a Docker
 * engine answers, else the embedded binaries; {@code -Dfirstbill.postgres=testcontainers} or {@code embedded} decides
 * it.
 *
 * @param url JDBC address of the database
 * @param username its owner
 * @param password of the owner
 */
public record TestPostgres(String url, String username, String password) {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A new empty database on this JVM's server. */
    public static TestPostgres fresh() {
        TestPostgres server = Server.ADDRESS;
        String name = "test_" + NUMBER.incrementAndGet();
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException cause) {
            throw new IllegalStateException("No database " + name + " on the test server " + server.url, cause);
        }
        return new TestPostgres(
                server.url.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), server.username, server.password);
    }

    /** Connections to it, unpooled. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(username);
        source.setPassword(password);
        return source;
    }

    /** The settings by which a Micronaut application context uses this database as its own. */
    public Map<String, String> properties() {
        return Map.of(
                "datasources.default.url", url,
                "datasources.default.username", username,
                "datasources.default.password", password,
                "datasources.default.maximum-pool-size", "8",
                "firstbill.sandbox.url", url,
                "firstbill.sandbox.username", username,
                "firstbill.sandbox.password", password);
    }

    /** Started when first asked for; stopped with the JVM. */
    private static final class Server {
        static final TestPostgres ADDRESS = start(System.getProperty("firstbill.postgres", "either"));

        private static TestPostgres start(String wanted) {
            return switch (wanted) {
                case "testcontainers" -> container();
                case "embedded" -> embedded();
                default -> DockerPing.answers() ? container() : embedded();
            };
        }

        @SuppressWarnings("resource") // lives as long as the JVM; the reaper container removes it
        private static TestPostgres container() {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
            container.start();
            return new TestPostgres(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        }

        @SuppressWarnings("resource") // lives as long as the JVM; its own shutdown hook stops it
        private static TestPostgres embedded() {
            try {
                int port =
                        EmbeddedPostgres.builder()
                                .setPGStartupWait(Duration.ofSeconds(60))
                                .setServerConfig("max_connections", "100")
                                .start()
                                .getPort();
                return new TestPostgres("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");
            } catch (IOException cause) {
                throw new UncheckedIOException("The embedded PostgreSQL did not start", cause);
            }
        }
    }
}
