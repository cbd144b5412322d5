package io.firstbill.deploy.standalone;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The database a command works on, for as long as it works: a configured server, the embedded one of a running product,
 * or the embedded one started for this command alone.
 */
public final class Database implements AutoCloseable {
    private final DatabaseAccess access;
    private final Closeable ending;

    private Database(DatabaseAccess access, Closeable ending) {
        this.access = access;
        this.ending = ending;
    }

    /**
     * Reaches the database.
     *
     * @throws FirstbillException when nothing is configured and the data folder holds no database
     */
    public static Database reach(Configured configured, Path data) {
        return configured.database().map(access -> new Database(access, () -> {})).orElseGet(() -> embedded(data));
    }

    /** How to connect. */
    public DatabaseAccess access() {
        return access;
    }

    private static Database embedded(Path data) {
        if (!Files.exists(data.resolve("postgres/PG_VERSION"))) {
            throw new FirstbillException(
                    FailureCode.NOT_FOUND,
                    "There is no database in "
                            + data.toAbsolutePath().normalize()
                            + ". Start ./firstbill once, choose its folder with --data, or set"
                            + " FIRSTBILL_DATABASE_URL.");
        }
        DataFolder folder = DataFolder.open(data);
        try {
            if (FolderLock.isTaken(folder)) {
                PostmasterFile running =
                        PostmasterFile.read(folder)
                                .orElseThrow(
                                        () -> new IOException("its PostgreSQL is starting or stopping; try again"));
                return new Database(
                        DatabaseAccess.embedded(running.port(), PostgresCluster.password(folder)), () -> {});
            }
            FolderLock lock = FolderLock.take(folder);
            PostgresServer server = startBehind(lock, folder);
            return new Database(
                    server.access(),
                    () -> {
                        server.close();
                        lock.close();
                    });
        } catch (IOException e) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW, "The database in " + folder.root() + ": " + e.getMessage(), e);
        }
    }

    private static PostgresServer startBehind(FolderLock lock, DataFolder folder) throws IOException {
        try {
            return PostgresServer.start(folder);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        ending.close();
    }
}
