package io.firstbill.deploy.faults;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.deploy.road.Cast;
import io.firstbill.deploy.road.Detour;
import io.firstbill.deploy.road.Eventually;
import io.firstbill.deploy.road.Example;
import io.firstbill.deploy.road.Road;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/**
 * Many deals on their way at once, each example and each detour in turn, driven by several people who look at one deal
 * after the other and do what it asks for.
 */
final class Fleet {
    /** How many requests people have under way at once. */
    private static final int PEOPLE = 8;

    private static final Detour[] DETOURS = {
        Detour.NONE,
        Detour.REJECTED,
        Detour.HELD,
        Detour.RETURNED_FROM_UAT,
        Detour.CANCELLED_LATE,
        Detour.NONE,
        Detour.REPRICED_AFTER_UAT,
        Detour.CANCELLED_EARLY
    };

    private final Cast cast;
    private final int deals;
    private final Duration atMost;
    private final Semaphore people = new Semaphore(PEOPLE);
    private final Semaphore started = new Semaphore(0);

    Fleet(Cast cast, int deals, Duration atMost) {
        this.cast = cast;
        this.deals = deals;
        this.atMost = atMost;
    }

    /** The fewest acts that bring so many deals to their ends. */
    static int acts(int deals) {
        return deals * 5;
    }

    /** Begins every deal and walks it to its end; throws what stopped the first that did not get there. */
    void drive() throws InterruptedException {
        List<Callable<Boolean>> walks =
                IntStream.range(0, deals).<Callable<Boolean>>mapToObj(number -> () -> walk(number)).toList();
        List<AssertionError> failures = new ArrayList<>();
        try (var walkers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> walk : walkers.invokeAll(walks)) {
                try {
                    var _ = walk.get();
                } catch (ExecutionException e) {
                    failures.add(new AssertionError(e.getCause()));
                }
            }
        }
        if (!failures.isEmpty()) {
            AssertionError all = new AssertionError(failures.size() + " deals did not arrive");
            failures.forEach(all::addSuppressed);
            throw all;
        }
    }

    private boolean walk(int number) throws InterruptedException {
        Road road = begin(number);
        awaitTheOthers();
        JsonNode end = Eventually.get(road.deal() + " is at its end", atMost, pause(), () -> step(road));
        String status = end.path("status").asText();
        if (!status.equals(road.end())) {
            throw new AssertionError(road.deal() + " is to end as " + road.end() + " and stands as " + end);
        }
        return true;
    }

    private Road begin(int number) throws InterruptedException {
        List<Example> examples = Example.billable();
        JsonNode contract = examples.get(number % examples.size()).copy(number);
        people.acquire();
        try {
            return Road.begin(cast, contract, DETOURS[number % DETOURS.length]);
        } finally {
            people.release();
        }
    }

    /** All deals are under way before the first goes on. */
    private void awaitTheOthers() throws InterruptedException {
        started.release();
        started.acquire(deals);
        started.release(deals);
    }

    private Optional<JsonNode> step(Road road) {
        people.acquireUninterruptibly();
        try {
            return road.step();
        } finally {
            people.release();
        }
    }

    /** The more deals, the more seldom each is looked at. */
    private Duration pause() {
        return Duration.ofMillis(20L * deals);
    }
}
