package io.firstbill.activities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class TestPostgresTest {
    @Test
    void givesEachAskerAnEmptyDatabaseOfItsOwn() throws SQLException {
        TestPostgres one = TestPostgres.fresh();
        TestPostgres other = TestPostgres.fresh();
        try (Connection connection = one.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE seen (x int)");
        }
        assertNotEquals(one.url(), other.url());
        assertEquals(0, tables(other));
        assertEquals(1, tables(one));
    }

    private static int tables(TestPostgres database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet counted =
                        statement.executeQuery("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")) {
            counted.next();
            return counted.getInt(1);
        }
    }
}
