package io.firstbill.deploy.standalone;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one folder that holds everything a standalone product keeps; copying it while the product is stopped is a backup.
 *
 * @param root absolute, exists, writable
 */
public record DataFolder(Path root) {

    /**
     * The folder, made for its owner alone when it is not there.
     *
     * @throws FirstbillException when it cannot be made or written
     */
    public static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            createPrivate(root);
            Path real = root.toRealPath();
            if (!Files.isDirectory(real) || !Files.isWritable(real)) {
                throw refusal(root, "it is not a folder this user may write");
            }
            createPrivate(real.resolve("logs"));
            return new DataFolder(real);
        } catch (IOException e) {
            throw refusal(root, e.toString());
        }
    }

    /** PostgreSQL's cluster. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    /** The password of the database user, readable by the owner alone. */
    public Path postgresPassword() {
        return root.resolve("postgres.password");
    }

    /** Unpacked server binaries; may be deleted while the product is stopped. */
    public Path runtime() {
        return root.resolve("runtime");
    }

    /** The development server's SQLite file. */
    public Path temporalDatabase() {
        return root.resolve("temporal.db");
    }

    /** Process, ports and version of the Temporal server that last ran on this folder. */
    public Path temporalState() {
        return root.resolve("temporal.properties");
    }

    /** Ports chosen before, so that they stay the same. */
    public Path ports() {
        return root.resolve("ports.properties");
    }

    /** Held while a launcher owns the folder. */
    public Path lock() {
        return root.resolve("firstbill.lock");
    }

    /** A log file by name; a file over 10 MB is moved aside first, so that logs cannot fill the disk unseen. */
    public Path log(String name) throws IOException {
        Path log = root.resolve("logs").resolve(name + ".log");
        if (Files.exists(log) && Files.size(log) > 10_000_000) {
            Files.move(log, log.resolveSibling(name + ".1.log"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private static void createPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static FirstbillException refusal(Path folder, String why) {
        return new FirstbillException(
                FailureCode.NOT_POSSIBLE_NOW,
                "The data folder " + folder + " cannot be used: " + why + ". Choose another one with --data.");
    }
}
