package io.firstbill.deploy.road;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.deploy.standalone.Configured;
import io.firstbill.deploy.standalone.Standalone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Fifty deals in different stages, the engine in memory: with the process all it knew is gone. Every deal comes back
 * where it stood, with its tasks and due times, and nothing is written outside once more.
 */
class EngineLostTest {
    private static final int DEALS = 50;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final List<String> STANDING = List.of("stage", "status", "stages", "tasks", "dueAt");

    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    @Test
    void everyDealComesBackWhereItStood(@TempDir Path data) throws IOException {
        int port = FreePort.next();
        Cast cast;
        List<Road> roads;
        List<List<JsonNode>> before;
        JsonNode callsBefore;
        try (Standalone product = start(data, port)) {
            cast = Cast.of(product.address(), said.stream(), LONGEST);
            roads = underWay(cast);
            roads.forEach(road -> Eventually.holds(road.deal() + " waits", LONGEST, () -> waits(road.look())));
            before = roads.stream().map(road -> standing(road.look())).toList();
            callsBefore = calls(cast);
        }
        long lost = System.nanoTime();
        try (Standalone again = start(data, port)) {
            roads.forEach(road -> Eventually.holds(road.deal() + " is back", LONGEST, () -> rebuilt(road)));
            System.out.printf(
                    "%d deals back %d ms after the start of %s%n",
                    DEALS, (System.nanoTime() - lost) / 1_000_000, again.address());

            assertEquals(before, roads.stream().map(road -> standing(road.look())).toList());
            assertEquals(callsBefore, calls(cast));
            roads.forEach(road -> assertEquals("LIVE", road.walk(LONGEST).path("status").asText()));
        }
    }

    /** One deal after the other has got further, from the first task to the wait for the first invoice. */
    private static List<Road> underWay(Cast cast) {
        List<Example> examples = Example.billable();
        List<Road> roads = new ArrayList<>();
        for (int number = 0; number < DEALS; number++) {
            JsonNode contract = examples.get(number % examples.size()).copy(number);
            roads.add(Road.begin(cast, contract, Detour.NONE));
        }
        for (int number = 0; number < DEALS; number++) {
            Road road = roads.get(number);
            IntStream.range(0, number % 8)
                    .forEach(act -> {
                        Eventually.holds(road.deal() + " waits", LONGEST, () -> waits(road.look()));
                        var _ = road.step();
                    });
        }
        return roads;
    }

    private static boolean waits(JsonNode deal) {
        return !deal.path("waits").path("cause").asText().equals("WORKING");
    }

    private static List<JsonNode> standing(JsonNode deal) {
        return STANDING.stream().map(deal::path).toList();
    }

    private static boolean rebuilt(Road road) {
        return road.fact("timeline").toString().contains("deal.rebuilt");
    }

    private static JsonNode calls(Cast cast) {
        return cast.any("BILLING_OPERATIONS").get("/sandbox/calls?size=1000");
    }

    private Standalone start(Path data, int port) {
        Configured nothing = new Configured(Map.of());
        return Standalone.open(new Standalone.Settings(data, "127.0.0.1", port, null, false, nothing), said::add);
    }
}
