package io.firstbill.deploy.faults;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The way into the database of a running product that docs/operations.md names. */
record RunningDatabase(Path data) {

    Connection connect() throws SQLException {
        try (Reader kept = Files.newBufferedReader(data.resolve("ports.properties"))) {
            Properties ports = new Properties();
            ports.load(kept);
            String url = "jdbc:postgresql://127.0.0.1:" + ports.getProperty("postgres") + "/firstbill";
            String password = Files.readString(data.resolve("postgres.password")).strip();
            return DriverManager.getConnection(url, "firstbill", password);
        } catch (IOException e) {
            throw new SQLException("The data folder cannot be read: " + data, e);
        }
    }
}
