package io.firstbill.deploy.standalone;

import io.firstbill.failure.FirstbillException;

import java.nio.file.Files;
import java.nio.file.Path;

/** Questions about this machine, answered without starting anything. */
public final class Machine {
    private Machine() {}

    /** Whether something could listen on the port on loopback now. */
    public static boolean isFree(int port) {
        return Ports.isFree(port);
    }

    /** Whether the embedded PostgreSQL could run as this user: anyone but root, or root where user namespaces work. */
    public static boolean mayStartPostgres() {
        try {
            Launch.requireUnprivileged();
            return true;
        } catch (FirstbillException e) {
            return false;
        }
    }

    /** Whether a launcher runs on the data folder. */
    public static boolean isRunning(Path data) {
        return Files.isDirectory(data) && FolderLock.isTaken(DataFolder.open(data));
    }

    /** Whether the folder holds a database. */
    public static boolean holdsDatabase(Path data) {
        return Files.exists(data.resolve("postgres/PG_VERSION"));
    }
}
