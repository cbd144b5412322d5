package io.firstbill.deploy.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * How the product reaches its database.
 *
 * @param url JDBC address
 * @param user database user
 * @param password its password; never printed
 */
public record DatabaseAccess(String url, String user, String password) {
    private static final String DATABASE = "firstbill";
    private static final String DUPLICATE_DATABASE = "42P04";

    static DatabaseAccess embedded(int port, String password) {
        return new DatabaseAccess(urlOf(port, DATABASE), PostgresCluster.USER, password);
    }

    /** The same as the settings that the worker and the web read. */
    public Map<String, Object> properties() {
        return Map.ofEntries(
                Map.entry("datasources.default.url", url),
                Map.entry("datasources.default.username", user),
                Map.entry("datasources.default.password", password),
                Map.entry("datasources.default.driver-class-name", "org.postgresql.Driver"),
                Map.entry("datasources.default.dialect", "POSTGRES"),
                Map.entry("flyway.datasources.default.enabled", "true"));
    }

    /** The same as the settings of the sandbox systems, when they keep what is theirs here too. */
    public Map<String, Object> sandboxProperties() {
        return Map.ofEntries(
                Map.entry("firstbill.sandbox.url", url),
                Map.entry("firstbill.sandbox.username", user),
                Map.entry("firstbill.sandbox.password", password));
    }

    /** A connection of one's own, outside any pool. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Makes the product's database when it is not there. */
    void createDatabase() throws SQLException {
        try (Connection connection = connectToMaintenance();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE);
        } catch (SQLException e) {
            if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /**
     * Makes sure that the server behind the port is the one on these files: any PostgreSQL may have taken the port.
     *
     * @throws IOException when it is another one
     */
    void proveDataDirectory(Path expected) throws SQLException, IOException {
        try (Connection connection = connectToMaintenance();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show data_directory")) {
            answer.next();
            String actual = answer.getString(1);
            if (!expected.toString().equals(actual)) {
                throw new IOException("another PostgreSQL answers at " + url + ", on " + actual);
            }
        }
    }

    private Connection connectToMaintenance() throws SQLException {
        return DriverManager.getConnection(url.replaceFirst("/" + DATABASE + "$", "/postgres"), user, password);
    }

    private static String urlOf(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Without the password: this text may reach a log. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
