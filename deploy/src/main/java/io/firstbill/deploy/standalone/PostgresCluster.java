package io.firstbill.deploy.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The files of the embedded PostgreSQL: made once, under another name until whole. */
final class PostgresCluster {
    /** The database's only user; the password is in {@link DataFolder#postgresPassword}. */
    static final String USER = "firstbill";

    private PostgresCluster() {}

    /** Makes the cluster when there is none. */
    static void prepare(DataFolder folder, Path binaries) throws IOException, InterruptedException {
        if (Files.exists(folder.postgres().resolve("PG_VERSION"))) {
            return;
        }
        Path draft = folder.root().resolve("postgres.new");
        Folders.delete(draft);
        Path log = folder.log("initdb");
        List<String> command =
                List.of(
                        binaries.resolve("bin/initdb").toString(),
                        "--pgdata=" + draft,
                        "--username=" + USER,
                        "--pwfile=" + writePassword(folder),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-locale",
                        "--no-instructions");
        int status =
                new ProcessBuilder(Launch.unprivileged(command))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start()
                        .waitFor();
        if (status != 0) {
            throw new IOException("initdb failed with status " + status + ": " + Files.readString(log).strip());
        }
        Files.move(draft, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The password of {@link #USER}. */
    static String password(DataFolder folder) throws IOException {
        return Files.readString(folder.postgresPassword()).strip();
    }

    private static Path writePassword(DataFolder folder) throws IOException {
        Path file = folder.postgresPassword();
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(random));
        return file;
    }
}
