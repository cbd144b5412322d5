package io.firstbill.deploy.invariants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Where the audit of a deal ended at some moment. Kept in a file outside the database, it shows later whether the rows
 * up to there are still the same: who cuts or rewrites a whole chain leaves no break in it.
 */
public record Head(String deal, long seq, String hash) {

    /** Adds where every audit ends now to the file. */
    public static void keep(Tables tables, Path file) {
        List<String> lines =
                tables.rows("select deal_id, audit_seq, audit_hash from deal_snapshot").stream()
                        .map(row ->
                                String.join(
                                        " ",
                                        row.path("deal_id").asText(),
                                        row.path("audit_seq").asText(),
                                        row.path("audit_hash").asText()))
                        .toList();
        try {
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file keeps; nothing when there is none. */
    public static List<Head> in(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream().map(Head::parse).toList() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Head parse(String line) {
        String[] parts = line.split(" ", -1);
        return new Head(parts[0], Long.parseLong(parts[1]), parts[2]);
    }
}
