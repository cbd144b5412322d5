package io.firstbill.deploy.road;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.deploy.standalone.Configured;
import io.firstbill.deploy.standalone.Standalone;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Every example deal goes from its contract to Live through the API of a really started product, with its own
 * PostgreSQL, and the {@code temporal} CLI where there is one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainRoadTest {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Standalone product;
    private final Cast cast;

    MainRoadTest(@TempDir Path data) {
        product =
                Standalone.open(
                        new Standalone.Settings(data, "127.0.0.1", 0, null, false, Configured.here()), said::add);
        cast = Cast.of(product.address(), said.stream(), Duration.ofSeconds(30));
    }

    @AfterAll
    void stop() {
        product.close();
    }

    static List<Example> examples() {
        return Example.billable();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void goesLiveWithTheFirstInvoiceWorkedByHand(Example example) {
        Road road = Road.begin(cast, example.contract(), Detour.NONE);

        JsonNode deal = road.walk(LONGEST);

        assertEquals("LIVE", deal.path("status").asText(), deal::toString);
        assertEquals(0, road.blocks());
        JsonNode invoice = road.fact("invoice").path("examination").path("invoice");
        assertEquals(example.firstInvoice(), PrintedInvoice.examined(invoice));
        assertEquals(example.contract().path("currency"), invoice.path("currency"));
    }
}
