package io.firstbill.deploy.faults;

import io.firstbill.deploy.invariants.Evidence;
import io.firstbill.deploy.invariants.Head;
import io.firstbill.deploy.invariants.Invariants;
import io.firstbill.deploy.invariants.Run;
import io.firstbill.deploy.invariants.Tables;
import io.firstbill.deploy.invariants.Verdict;
import io.firstbill.deploy.standalone.DataFolder;
import io.firstbill.deploy.standalone.PostgresServer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A stopped product's remains as evidence: PostgreSQL alone is started on them, and stopped again. */
final class Autopsy implements AutoCloseable {
    private final PostgresServer postgres;
    private final Connection connection;
    private final Evidence evidence;

    /**
     * Opens the remains.
     *
     * @param everyRun whether the histories tell of every run there was
     */
    Autopsy(Path data, Path histories, boolean everyRun, Path heads) throws SQLException {
        postgres = PostgresServer.start(DataFolder.open(data));
        connection = postgres.access().connect();
        evidence = new Evidence(new Tables(connection), Run.in(histories), everyRun, Head.in(heads));
    }

    Evidence evidence() {
        return evidence;
    }

    Connection connection() {
        return connection;
    }

    List<Verdict> verdicts() {
        return Invariants.check(evidence);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        postgres.close();
    }
}
