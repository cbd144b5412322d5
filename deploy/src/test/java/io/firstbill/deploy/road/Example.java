package io.firstbill.deploy.road;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One deal of {@code deploy/examples}: the contract, and what it must give as worked by hand.
 *
 * @param name the file's, without its ending
 */
public record Example(String name, JsonNode document) {
    private static final Path FOLDER = Path.of("examples");

    /** Those whose contracts the sandbox can hold, in the order of their names. */
    public static List<Example> billable() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Example::read)
                    .filter(example -> example.document().path("expected").path("setup").isMissingNode())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example read(Path file) {
        try {
            String name = FOLDER.relativize(file).toString().replace(".json", "");
            return new Example(name, new JsonMapper().readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contract as it is posted. */
    public JsonNode contract() {
        return document.path("contract");
    }

    /** The same contract signed once more: an order form of its own. */
    public JsonNode copy(int number) {
        ObjectNode copy = contract().deepCopy();
        ((ObjectNode) copy.path("orderForm"))
                .put("number", contract().path("orderForm").path("number").asText() + "-" + number);
        return copy;
    }

    /** The first invoice as worked by hand. */
    public PrintedInvoice firstInvoice() {
        return PrintedInvoice.worked(document.path("expected").path("firstInvoice"));
    }

    @Override
    public String toString() {
        return name;
    }
}
