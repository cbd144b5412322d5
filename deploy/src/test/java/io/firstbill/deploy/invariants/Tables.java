package io.firstbill.deploy.invariants;

import com.fasterxml.jackson.databind.JsonNode;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows of a database as JSON documents: one member a column, as PostgreSQL writes them. */
public final class Tables {
    private final Connection connection;

    /** The tables of this connection; whoever opened it closes it. */
    public Tables(Connection connection) {
        this.connection = connection;
    }

    /** What the query finds, in its order. */
    public List<JsonNode> rows(String query) {
        List<JsonNode> rows = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select to_jsonb(found) from (" + query + ") found");
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                rows.add(Json.read(found.getString(1)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read " + query, e);
        }
        return List.copyOf(rows);
    }
}
