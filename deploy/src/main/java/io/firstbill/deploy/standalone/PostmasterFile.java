package io.firstbill.deploy.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL writes into {@code postmaster.pid}.
 *
 * @param process the postmaster
 * @param port where it listens
 * @param ready whether it takes connections
 */
record PostmasterFile(OsProcess process, int port, boolean ready) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** Where it is. */
    static Path of(DataFolder folder) {
        return folder.postgres().resolve("postmaster.pid");
    }

    /** What it says; empty when there is none or it is still being written. */
    static Optional<PostmasterFile> read(DataFolder folder) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(of(folder));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return Optional.of(
                new PostmasterFile(
                        new OsProcess(Long.parseLong(lines.getFirst().strip())),
                        Integer.parseInt(lines.get(PORT_LINE).strip()),
                        ready));
    }

    /**
     * True when the process it names is a live PostgreSQL on this folder. A number that is free, a zombie's or by now
     * another program's makes the file stale.
     */
    boolean isOurs(DataFolder folder) {
        return process.runs(folder.postgres().toString());
    }
}
