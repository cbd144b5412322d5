package io.firstbill.deploy.invariants;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One run of a deal's workflow as its exported history tells it.
 *
 * @param deal whose, for example {@code D-1042}
 * @param name the file's, for messages
 */
public record Run(String deal, String name, List<JsonNode> events) {
    private static final List<String> ENDS =
            List.of(
                    "workflowExecutionCompletedEventAttributes",
                    "workflowExecutionFailedEventAttributes",
                    "workflowExecutionTimedOutEventAttributes",
                    "workflowExecutionCanceledEventAttributes",
                    "workflowExecutionTerminatedEventAttributes",
                    "workflowExecutionContinuedAsNewEventAttributes");

    public Run {
        events = List.copyOf(events);
    }

    /**
     * A person's act that the run accepted.
     *
     * @param id of the Update
     * @param actor who acted
     * @param requestId the request that carried it
     */
    public record Accepted(String id, String actor, String requestId) {}

    /** Every run of a folder of histories; empty when there is no folder. */
    public static List<Run> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(Run::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Run read(Path file) {
        try {
            String name = folderless(file);
            String deal = name.substring("deal-".length(), name.indexOf('.'));
            return new Run(deal, name, Json.elements(Json.read(Files.readString(file)).path("events")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folderless(Path file) {
        return Optional.ofNullable(file.getFileName()).orElse(file).toString();
    }

    /** The deal's revision from which the run began; zero for the first of a deal. */
    long begins() {
        return of("workflowExecutionStartedEventAttributes")
                .findFirst()
                .map(start -> payload(start.path("input")).path("position").path("revision").asLong())
                .orElseThrow(() -> new IllegalStateException(name + " has no beginning"));
    }

    /** True while it has not ended. */
    public boolean open() {
        return ENDS.stream().flatMap(this::of).findAny().isEmpty();
    }

    /** The state in which it completed; empty when it is open or ended otherwise. */
    Optional<JsonNode> end() {
        return of("workflowExecutionCompletedEventAttributes").findFirst().map(end -> payload(end.path("result")));
    }

    /** The acts it accepted, in order. */
    List<Accepted> accepted() {
        return of("workflowExecutionUpdateAcceptedEventAttributes")
                .map(event -> event.path("acceptedRequest"))
                .map(request -> {
                    JsonNode by = payload(request.path("input").path("args")).path("by");
                    return new Accepted(
                            request.path("meta").path("updateId").asText(),
                            by.path("actor").path("id").asText(),
                            by.path("requestId").asText());
                })
                .toList();
    }

    private Stream<JsonNode> of(String attributes) {
        return events.stream().map(event -> event.path(attributes)).filter(found -> !found.isMissingNode());
    }

    /** The first of some payloads, which are JSON in base 64. */
    private static JsonNode payload(JsonNode payloads) {
        String data = payloads.path("payloads").path(0).path("data").asText();
        return data.isEmpty()
                ? payloads
                : Json.read(new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8));
    }
}
