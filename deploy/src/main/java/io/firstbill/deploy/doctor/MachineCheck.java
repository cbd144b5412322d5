package io.firstbill.deploy.doctor;

import io.firstbill.deploy.standalone.Configured;
import io.firstbill.deploy.standalone.Machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** This machine: Java, the user, the data folder, the port. */
final class MachineCheck {
    private static final int NEEDED_JAVA = 25;
    private static final long NEEDED_BYTES = 1_000_000_000;

    private MachineCheck() {}

    static List<Line> java() {
        String version = System.getProperty("java.version") + " in " + System.getProperty("java.home");
        return List.of(
                Runtime.version().feature() == NEEDED_JAVA
                        ? Line.good("Java", version)
                        : Line.wrong("Java", version, "start with ./firstbill, which looks for a JDK 25"));
    }

    /** Only the embedded PostgreSQL minds being root. */
    static List<Line> user(Configured configured) {
        String name = String.valueOf(System.getProperty("user.name"));
        if (configured.database().isPresent() || Machine.mayStartPostgres()) {
            return List.of(Line.good("User", name));
        }
        return List.of(
                Line.wrong(
                        "User",
                        name + ", and this system forbids the user namespace in which PostgreSQL would not be root",
                        "start as an ordinary user, or set FIRSTBILL_DATABASE_URL"));
    }

    static List<Line> folder(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return List.of(
                    Line.wrong(
                            "Data folder",
                            existing + " cannot be written by this user",
                            "choose another one with --data"));
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            String words =
                    folder + (Files.exists(folder) ? "" : " (not made yet)") + ", " + free / 1_000_000_000 + " GB free";
            return List.of(
                    free > NEEDED_BYTES
                            ? Line.good("Data folder", words)
                            : Line.wrong("Data folder", words, "make room: less than 1 GB is left"));
        } catch (IOException e) {
            return List.of(Line.wrong("Data folder", folder + ": " + e, "choose another one with --data"));
        }
    }

    static List<Line> port(Path data, int port) {
        if (Machine.isFree(port)) {
            return List.of(Line.good("Port", port + " is free"));
        }
        return List.of(
                Machine.isRunning(data)
                        ? Line.good("Port", port + " is in use; Firstbill runs on this data folder")
                        : Line.wrong("Port", port + " is held by another program", "choose another one with --port"));
    }
}
