package io.firstbill.deploy.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;

/** The embedded server over deaths and restarts; nothing here reuses a running one. */
class PostgresServerTest {
    @TempDir private Path temp;

    @Test
    void aServerLeftRunningIsTakenOverAndAKilledOneRecovers() throws Exception {
        DataFolder folder = DataFolder.open(temp);
        PostgresServer first = PostgresServer.start(folder);
        try (Connection connection = first.access().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('still here')");
        }

        try (PostgresServer second = PostgresServer.start(folder)) { // as after kill -9 of a launcher
            assertEquals(first.pid(), second.pid());
            assertEquals(first.access(), second.access());

            new OsProcess(second.pid()).stop("KILL", Duration.ofSeconds(10));
            assertFalse(second.alive());
            assertTrue(Files.exists(PostmasterFile.of(folder)), "a killed server leaves its file");
        }

        try (PostgresServer third = PostgresServer.start(folder)) {
            assertNotEquals(first.pid(), third.pid());
            assertEquals("still here", one(third, "select word from kept"));
            assertEquals("on", one(third, "show fsync"));
            assertEquals("on", one(third, "show synchronous_commit"));
            assertEquals("127.0.0.1", one(third, "show listen_addresses"));
        }
    }

    private static String one(PostgresServer server, String query) throws Exception {
        try (Connection connection = server.access().connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
