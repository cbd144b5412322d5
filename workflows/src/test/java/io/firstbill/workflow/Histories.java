package io.firstbill.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The saved histories: one file for each run of each path, as the engine gave it. */
final class Histories {
    static final Path FOLDER = Path.of("src/test/resources/histories");

    private Histories() {}

    /** The files of one path, oldest run first. */
    static List<Path> of(String path) {
        try (var files = Files.list(FOLDER)) {
            return files.filter(f -> f.getFileName().toString().matches(path + "\\.[0-9]+\\.json\\.gz"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String path, int run, String history) {
        try {
            Files.createDirectories(FOLDER);
            try (var out = new GZIPOutputStream(Files.newOutputStream(FOLDER.resolve(path + "." + run + ".json.gz")))) {
                out.write(history.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
