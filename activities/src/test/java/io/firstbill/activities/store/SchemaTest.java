package io.firstbill.activities.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.activities.TestPostgres;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The migrations give the schema that is written down, so that a review sees both. Regenerate it with {@code
 * -Dfirstbill.schema=write}.
 */
class SchemaTest {
    private static final Path GOLDEN = Path.of("src/test/resources/schema.sql");

    private static final String TABLES =
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
            order by table_name
            """;
    private static final String COLUMNS =
            """
            select '    ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                || case when a.attnotnull then ' not null' else '' end
                || case a.attidentity when 'a' then ' generated always as identity' else '' end
                || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
            from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = ('public.' || ?)::regclass and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """;
    private static final String CONSTRAINTS =
            """
            select '    ' || conname || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where conrelid = ('public.' || ?)::regclass and contype <> 'n' order by conname
            """;
    private static final String INDEXES =
            """
            select '    ' || replace(pg_get_indexdef(i.indexrelid), ' ON public.', ' ON ')
            from pg_index i where i.indrelid = ('public.' || ?)::regclass and not i.indisprimary
            order by i.indexrelid::regclass::text
            """;
    private static final String TRIGGERS =
            """
            select '    ' || replace(pg_get_triggerdef(oid), ' ON public.', ' ON ')
            from pg_trigger where tgrelid = ('public.' || ?)::regclass and not tgisinternal order by tgname
            """;

    @Test
    void migrationsGiveTheSchemaThatIsWrittenDown() throws IOException, SQLException {
        var database = TestPostgres.fresh();
        StoreContext.start(database, Map.of()).close();
        String schema = dump(database);
        if ("write".equals(System.getProperty("firstbill.schema"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, schema);
        }
        assertEquals(
                Files.readString(GOLDEN), schema, "Run this test with -Dfirstbill.schema=write and review the change");
    }

    private static String dump(TestPostgres database) throws SQLException {
        var text = new StringBuilder("-- Generated from the migrations by SchemaTest; do not edit.\n");
        try (Connection connection = database.dataSource().getConnection()) {
            for (String table : rows(connection, TABLES)) {
                text.append('\n').append(table).append('\n');
                for (String part : List.of(COLUMNS, CONSTRAINTS, INDEXES, TRIGGERS)) {
                    rows(connection, part, table).forEach(row -> text.append(row).append('\n'));
                }
            }
        }
        return text.toString();
    }

    private static List<String> rows(Connection connection, String sql, String... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < arguments.length; n++) {
                statement.setString(n + 1, arguments[n]);
            }
            var rows = new ArrayList<String>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        }
    }
}
