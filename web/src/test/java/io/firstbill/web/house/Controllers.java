package io.firstbill.web.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The controllers below a directory of sources.
 *
 * @param all by name of their file
 */
record Controllers(List<Source> all) {
    /** A controller reads the request, has others work, and answers. */
    static final int LIMIT = 60;

    /** One controller. */
    record Source(String file, String text) {
        /** How much it says: its lines from the declaration to the end, blank lines and comments aside. */
        long lines() {
            return text.lines()
                    .dropWhile(line -> !line.matches("(public )?(final )?class .*"))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.matches("(//|/?\\*).*"))
                    .count();
        }

        /** True when it says who may call it. */
        boolean secured() {
            return text.contains("\n@Secured(");
        }
    }

    static Controllers below(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return new Controllers(
                    files.filter(file -> file.toString().endsWith(".java"))
                            .map(file -> new Source(String.valueOf(file.getFileName()), text(file)))
                            .filter(source -> source.text().contains("\n@Controller"))
                            .sorted(java.util.Comparator.comparing(Source::file))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that say more than the limit, with how much they say. */
    List<String> over() {
        return all.stream()
                .filter(source -> source.lines() > LIMIT)
                .map(source -> source.file() + " " + source.lines())
                .toList();
    }

    /** Those that do not say who may call them. */
    List<String> unsecured() {
        return all.stream().filter(source -> !source.secured()).map(Source::file).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
