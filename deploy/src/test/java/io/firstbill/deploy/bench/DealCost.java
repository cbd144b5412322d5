package io.firstbill.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.deploy.road.Cast;
import io.firstbill.deploy.road.Detour;
import io.firstbill.deploy.road.Example;
import io.firstbill.deploy.road.Road;
import io.firstbill.deploy.standalone.Configured;
import io.firstbill.deploy.standalone.DataFolder;
import io.firstbill.deploy.standalone.DatabaseAccess;
import io.firstbill.deploy.standalone.PostgresServer;
import io.firstbill.deploy.standalone.Standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * What one deal costs the product's database on its happy path: commits and statements as PostgreSQL counts them, the
 * sandbox in a database of its own, polls that find nothing taken off at their rate. Acts go through {@code /api/v1};
 * before each the person looks at the deal once.
 */
final class DealCost {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** The deal has not moved on for so long: look at it again. */
    private static final Duration STILL = Duration.ofSeconds(10);

    private final Counter counter;
    private final Watcher watcher;
    private final Cast cast;
    private int copies;
    private long looks;

    private DealCost(Counter counter, Watcher watcher, Cast cast) {
        this.counter = counter;
        this.watcher = watcher;
        this.cast = cast;
    }

    /** {@code DealCost BATCHES}: each batch carries every example deal to Live, one after another. */
    public static void main(String[] arguments) throws Exception {
        int batches = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        Path data = Files.createTempDirectory("firstbill-cost");
        try (PostgresServer postgres = counting(DataFolder.open(data.resolve("database")))) {
            DatabaseAccess access = postgres.access();
            String sandbox = access.url().replaceFirst("/firstbill$", "/sandbox");
            Configured configured =
                    new Configured(
                            Map.of(
                                    "FIRSTBILL_DATABASE_URL", access.url(),
                                    "FIRSTBILL_DATABASE_USER", access.user(),
                                    "FIRSTBILL_DATABASE_PASSWORD", access.password(),
                                    "FIRSTBILL_SANDBOX_URL", sandbox,
                                    "FIRSTBILL_SANDBOX_USERNAME", access.user(),
                                    "FIRSTBILL_SANDBOX_PASSWORD", access.password()));
            Queue<String> said = new ConcurrentLinkedQueue<>();
            try (Counter counter = new Counter(access.url(), access.user(), access.password());
                    Watcher watcher = Watcher.of(access);
                    Standalone product =
                            Standalone.open(
                                    new Standalone.Settings(
                                            data.resolve("product"), "127.0.0.1", 0, null, false, configured),
                                    said::add)) {
                Cast cast = Cast.of(product.address(), said.stream(), LONGEST);
                new DealCost(counter, watcher, cast).measure(batches);
            }
        }
    }

    /** A server that counts statements, with a database for the sandbox. */
    private static PostgresServer counting(DataFolder folder) throws SQLException, IOException, InterruptedException {
        PostgresServer server = PostgresServer.start(folder);
        try (Connection connection = server.access().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
            statement.execute("alter system set pg_stat_statements.max = 2000");
            statement.execute("create database sandbox");
        }
        server.close();
        server.restart();
        return server;
    }

    private void measure(int batches) throws SQLException {
        System.out.println("warm-up  " + batch());
        Counted idle = idle();
        System.out.println("idle     " + idle);
        counter.forgetStatements();
        List<Counted> deals = new ArrayList<>();
        for (int number = 1; number <= batches; number++) {
            looks = 0;
            Counted all = batch();
            Counted each = all.without(idle).each(Example.billable().size());
            deals.add(each);
            System.out.printf(
                    "batch %d  %s%n         each deal %s, %d looks%n",
                    number, all, each, looks / Example.billable().size());
        }
        counter.most((long) batches * Example.billable().size()).forEach(System.out::println);
        print("look", looks());
        System.out.println("idle     " + idle());
        System.out.println("commits per deal     " + spread(deals, Counted::commits));
        System.out.println("statements per deal  " + spread(deals, Counted::statements));
        System.out.println("transaction control  " + spread(deals, Counted::control));
    }

    private Counted idle() throws SQLException {
        Counted before = counter.now();
        LockSupport.parkNanos(IDLE.toNanos());
        return counter.now().since(before);
    }

    /** Every example deal to Live, one after another. */
    private Counted batch() throws SQLException {
        Counted before = counter.now();
        copies++;
        for (Example example : Example.billable()) {
            Road road = Road.begin(cast, example.copy(copies), Detour.NONE);
            JsonNode end = walk(road);
            if (!end.path("status").asText().equals("LIVE") || road.blocks() > 0) {
                throw new IllegalStateException("not the happy path: " + end);
            }
        }
        return counter.now().since(before);
    }

    private JsonNode walk(Road road) throws SQLException {
        long until = System.nanoTime() + LONGEST.toNanos();
        long revision = 0;
        while (System.nanoTime() < until) {
            revision = watcher.until(road.deal(), revision, STILL);
            looks++;
            var end = road.step();
            if (end.isPresent()) {
                return end.get();
            }
        }
        throw new IllegalStateException("not at its end: " + road.look());
    }

    /** What one look at a deal costs. */
    private Counted looks() throws SQLException {
        Road road = Road.begin(cast, Example.billable().getFirst().copy(1_000), Detour.NONE);
        var _ = watcher.until(road.deal(), 0, STILL);
        Counted idle = idle();
        Counted before = counter.now();
        for (int look = 0; look < 100; look++) {
            road.look();
        }
        return counter.now().since(before).without(idle).each(100);
    }

    private static void print(String what, Counted counted) {
        System.out.println(what + "     " + counted);
    }

    private static String spread(List<Counted> deals, Function<Counted, java.math.BigDecimal> number) {
        List<java.math.BigDecimal> sorted = deals.stream().map(number).sorted().toList();
        return "median %s (%s to %s), n = %d"
                .formatted(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast(), sorted.size());
    }
}
