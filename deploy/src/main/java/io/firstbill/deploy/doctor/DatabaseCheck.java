package io.firstbill.deploy.doctor;

import io.firstbill.deploy.standalone.Configured;
import io.firstbill.deploy.standalone.Database;
import io.firstbill.deploy.standalone.DatabaseAccess;
import io.firstbill.deploy.standalone.Machine;
import io.firstbill.failure.FirstbillException;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL: whether it answers, which it is, whether the product's tables are up to date. */
final class DatabaseCheck {
    private static final int OLDEST = 15;
    private static final String SUBJECT = "PostgreSQL";

    private DatabaseCheck() {}

    static List<Line> look(Configured configured, Path data) {
        boolean own = configured.database().isEmpty();
        if (own && !Machine.holdsDatabase(data)) {
            return List.of(Line.good(SUBJECT, "embedded; made at the first start"));
        }
        if (own && !Machine.isRunning(data)) {
            return List.of(Line.good(SUBJECT, "embedded; not running now, its files are in the data folder"));
        }
        try (Database database = Database.reach(configured, data)) {
            return look(database.access());
        } catch (FirstbillException | IOException e) {
            return List.of(Line.wrong(SUBJECT, String.valueOf(e.getMessage()), "see docs/operations.md"));
        }
    }

    private static List<Line> look(DatabaseAccess access) {
        List<Line> lines = new ArrayList<>();
        try (Connection connection = access.connect()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            String words = connection.getMetaData().getDatabaseProductVersion() + " at " + access;
            lines.add(
                    major >= OLDEST
                            ? Line.good(SUBJECT, words)
                            : Line.wrong(SUBJECT, words, "use PostgreSQL " + OLDEST + " or later"));
            lines.add(tables(access));
        } catch (SQLException e) {
            lines.add(
                    Line.wrong(
                            SUBJECT,
                            "no connection to " + access + ": " + e.getMessage(),
                            "start the server, or correct FIRSTBILL_DATABASE_URL, _USER and _PASSWORD"));
        }
        return lines;
    }

    private static Line tables(DatabaseAccess access) {
        MigrationInfoService migrations =
                Flyway.configure().dataSource(access.url(), access.user(), access.password()).load().info();
        MigrationInfo current = migrations.current();
        String at = current == null ? "no tables yet" : "version " + current.getVersion();
        int pending = migrations.pending().length;
        boolean failed = List.of(migrations.all()).stream().anyMatch(step -> step.getState().isFailed());
        if (failed) {
            return Line.wrong("Tables", at + ", and a migration has failed", "restore the last backup; see its log");
        }
        return pending == 0
                ? Line.good("Tables", at + ", up to date")
                : Line.note(
                        "Tables", at + ", " + pending + " migrations to come", "firstbill migrate, or start a process");
    }
}
