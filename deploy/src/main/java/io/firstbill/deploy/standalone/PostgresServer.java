package io.firstbill.deploy.standalone;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The embedded PostgreSQL of a data folder. One left running by a killed launcher is adopted when it proves to be ours
 * and stopped when it only claims to be.
 */
public final class PostgresServer implements Supervised {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration ADOPTION = Duration.ofSeconds(10);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final int port;
    private volatile OsProcess process;

    private PostgresServer(DataFolder folder, Ports ports) throws IOException, InterruptedException, SQLException {
        this.folder = folder;
        Optional<PostmasterFile> adopted = adopt();
        if (adopted.isPresent()) {
            process = adopted.get().process();
            port = adopted.get().port();
        } else {
            port = ports.choose("postgres");
            process = launch();
        }
        access().createDatabase();
    }

    /**
     * Starts it, or takes over the one that runs.
     *
     * @throws FirstbillException when it cannot run here; the message says why
     */
    public static PostgresServer start(DataFolder folder) {
        try {
            return new PostgresServer(folder, new Ports(folder));
        } catch (IOException | SQLException e) {
            throw new FirstbillException(FailureCode.NOT_POSSIBLE_NOW, "PostgreSQL did not start: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FirstbillException(FailureCode.NOT_POSSIBLE_NOW, "stopped while PostgreSQL was starting", e);
        }
    }

    /** How to reach it. */
    public DatabaseAccess access() {
        return access(port);
    }

    private DatabaseAccess access(int at) {
        try {
            return DatabaseAccess.embedded(at, PostgresCluster.password(folder));
        } catch (IOException e) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW, "The database password in the data folder cannot be read: " + e, e);
        }
    }

    /** The postmaster's number. */
    public long pid() {
        return process.pid();
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public boolean alive() {
        return process.alive();
    }

    /** Starts it on the port it had, since connection pools know that one. */
    @Override
    public void restart() throws IOException, InterruptedException, SQLException {
        process = launch();
        access().proveDataDirectory(folder.postgres());
    }

    /** Stops it "fast": open transactions are rolled back, what was committed is on disk. */
    @Override
    public void close() {
        process.stop("INT", STOP);
    }

    private Optional<PostmasterFile> adopt() throws IOException {
        Optional<PostmasterFile> left = PostmasterFile.read(folder).filter(file -> file.isOurs(folder));
        if (left.isEmpty()) {
            return Optional.empty();
        }
        OsProcess found = left.get().process();
        Patience.until(ADOPTION, () -> !found.alive() || isReady(found));
        try {
            Optional<PostmasterFile> now = PostmasterFile.read(folder);
            if (now.isPresent() && isReady(found)) {
                access(now.get().port()).proveDataDirectory(folder.postgres());
                return now;
            }
        } catch (SQLException e) {
            // runs on our files and does not let us in: stopped below, started anew by us
        }
        found.stop("INT", STOP);
        return Optional.empty();
    }

    private OsProcess launch() throws IOException, InterruptedException, SQLException {
        Path binaries = PostgresBinaries.unpack(folder);
        PostgresCluster.prepare(folder, binaries);
        clearStaleFile();
        if (!Ports.isFree(port)) {
            throw new IOException("port " + port + " is held by another program");
        }
        Path log = folder.log("postgres");
        Process started =
                new ProcessBuilder(Launch.detached(Launch.unprivileged(command(binaries))))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        OsProcess postmaster = new OsProcess(started.pid());
        Patience.until(START, () -> !started.isAlive() || isReady(postmaster));
        if (!isReady(postmaster)) {
            postmaster.stop("INT", STOP);
            throw new IOException("it did not get ready; the end of " + log + ": " + tail(log));
        }
        access().proveDataDirectory(folder.postgres());
        return postmaster;
    }

    /**
     * PostgreSQL refuses to start beside a {@code postmaster.pid} whose number exists: also when that is a zombie or by
     * now another program. It guards against survivors of the old server by shared memory too, so removing the file is
     * safe.
     */
    private void clearStaleFile() throws IOException {
        Optional<PostmasterFile> left = PostmasterFile.read(folder);
        if (left.isPresent() && !left.get().isOurs(folder)) {
            Files.deleteIfExists(PostmasterFile.of(folder));
        }
    }

    private boolean isReady(OsProcess postmaster) {
        try {
            return PostmasterFile.read(folder)
                    .map(file -> file.ready() && file.process().equals(postmaster))
                    .orElse(false);
        } catch (IOException | NumberFormatException e) {
            return false; // caught while it was being written
        }
    }

    /** Durable settings are spelled out, so that no file in the cluster can weaken them. */
    private List<String> command(Path binaries) {
        return List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                folder.postgres().toString(),
                "-c",
                "port=" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "max_connections=100",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "logging_collector=off");
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
