package io.firstbill.deploy.standalone;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** The PostgreSQL programs that travel with the product, unpacked once per version into the data folder. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /**
     * The folder that holds {@code bin/postgres}.
     *
     * @throws FirstbillException when the product carries no PostgreSQL for this system
     */
    static Path unpack(DataFolder folder) throws IOException {
        URL archive = PostgresBinaries.class.getResource("/" + archiveName());
        if (archive == null) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW,
                    "This build carries no PostgreSQL for "
                            + archiveName().replaceAll("postgres-|\\.txz", "")
                            + ". Name a PostgreSQL server in FIRSTBILL_DATABASE_URL; see docs/configuration.md.");
        }
        int size = archive.openConnection().getContentLength();
        Path home = folder.runtime().resolve("postgres-" + size); // another version has another size
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
            extract(archive, home);
        }
        return home;
    }

    /** The archive's name for this system, for example {@code postgres-linux-x86_64.txz}. */
    private static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
        String cpu = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = cpu.equals("aarch64") || cpu.equals("arm64");
        return "postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static void extract(URL archive, Path home) throws IOException {
        Path draft = home.resolveSibling(home.getFileName() + ".new");
        Folders.delete(draft);
        Folders.delete(home);
        try (InputStream in = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, draft);
            }
        }
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive names a file outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent() == null ? into : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
