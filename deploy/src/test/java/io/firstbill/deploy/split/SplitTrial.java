package io.firstbill.deploy.split;

import io.firstbill.deploy.road.Cast;
import io.firstbill.deploy.road.Detour;
import io.firstbill.deploy.road.Eventually;
import io.firstbill.deploy.road.Example;
import io.firstbill.deploy.road.FreePort;
import io.firstbill.deploy.road.Road;
import io.firstbill.deploy.standalone.DataFolder;
import io.firstbill.deploy.standalone.DatabaseAccess;
import io.firstbill.deploy.standalone.PostgresServer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Two workers, two webs, a real Temporal server, one PostgreSQL: the example deals go to Live by requests that go to
 * both webs in turn, and on the way one worker and one web are killed.
 */
final class SplitTrial implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final List<String> PEOPLE =
            List.of(
                    "admin",
                    "deal-desk",
                    "pricing-analyst",
                    "finance-approver",
                    "legal-approver",
                    "billing-operations");

    private final Deque<Runnable> running = new ArrayDeque<>();
    private final Path script;
    private final Path folder;
    private final long begun = System.nanoTime();

    private SplitTrial(Path script, Path folder) {
        this.script = script;
        this.folder = folder;
    }

    /** {@code SplitTrial SCRIPT PROGRAMS SCHEMA}: ./firstbill, Temporal's programs, Temporal's PostgreSQL schema. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("firstbill-split");
        try (SplitTrial trial = new SplitTrial(Path.of(arguments[0]), folder)) {
            trial.run(Path.of(arguments[1]), Path.of(arguments[2]));
        }
    }

    private void run(Path programs, Path schema) throws Exception {
        say("logs in " + folder);
        PostgresServer postgres = PostgresServer.start(DataFolder.open(folder.resolve("postgres")));
        running.push(postgres::close);
        say("PostgreSQL is up");
        TemporalCluster temporal = TemporalCluster.start(programs, schema, postgres.access(), folder);
        running.push(temporal::close);
        say("Temporal is up at " + temporal.address() + ", its databases on the same PostgreSQL");
        Map<String, String> settings = settings(postgres.access(), temporal);
        firstbill("migrate", settings, "migrate").finished();
        List<String> said = people(settings);

        Child firstWorker = keep(firstbill("worker-1", settings, "worker")).until("The worker runs");
        keep(firstbill("worker-2", settings, "worker")).until("The worker runs");
        int one = FreePort.next();
        int other = FreePort.next();
        Child firstWeb = keep(firstbill("web-1", settings, "web", "--port", String.valueOf(one))).until("Pages at");
        keep(firstbill("web-2", settings, "web", "--port", String.valueOf(other))).until("Pages at");
        say("two workers and two webs are up");
        firstbill("doctor", settings, "doctor").finished().lines().forEach(line -> say("  " + line));

        List<URI> webs = List.of(URI.create("http://127.0.0.1:" + one), URI.create("http://127.0.0.1:" + other));
        List<Road> roads = roads(Cast.of(webs, said.stream(), LONGEST, () -> {}));
        roads.forEach(road -> Eventually.holds(road.deal() + " is in setup", LONGEST, () -> reached(road)));
        say("all deals are in billing setup; lived so far: " + workers(postgres.access()));
        firstWorker.kill();
        firstWeb.kill();
        say("killed worker-1 and web-1 (kill -9)");
        for (Road road : roads) {
            String status = road.walk(LONGEST).path("status").asText();
            say(road.deal() + " is " + status + ", " + road.blocks() + " blocks");
            if (!status.equals("LIVE")) {
                throw new IllegalStateException("not Live: " + road.look());
            }
        }
        say(effects(postgres.access()));
    }

    private static Map<String, String> settings(DatabaseAccess postgres, TemporalCluster temporal) {
        return Map.of(
                "FIRSTBILL_DATABASE_URL", postgres.url(),
                "FIRSTBILL_DATABASE_USER", postgres.user(),
                "FIRSTBILL_DATABASE_PASSWORD", postgres.password(),
                "FIRSTBILL_TEMPORAL_ADDRESS", temporal.address(),
                "FIRSTBILL_TEMPORAL_NAMESPACE", temporal.namespace(),
                "FIRSTBILL_SANDBOX_ENABLED", "true");
    }

    /** Sign-ins by the command line, told in the form in which a standalone product tells its first ones. */
    private List<String> people(Map<String, String> settings) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        for (String name : PEOPLE) {
            String told = firstbill("user", settings, "user", "create", name, "--role", name).finished();
            String password = told.substring(told.lastIndexOf(": ") + 2).strip();
            said.add("    %s %s %s".formatted(name, password, name));
        }
        return said;
    }

    private static List<Road> roads(Cast cast) {
        return Example.billable().stream().map(example -> Road.begin(cast, example.contract(), Detour.NONE)).toList();
    }

    /** Goes on until billing setup has begun. */
    private static boolean reached(Road road) {
        String stage = road.look().path("stage").asText();
        if (!List.of("CONTRACT", "PRICING", "APPROVAL").contains(stage)) {
            return true;
        }
        var _ = road.step();
        return false;
    }

    private static String workers(DatabaseAccess access) throws SQLException {
        return one(access, "select string_agg(worker || ' (' || engine || ')', ', ') from worker_heartbeat");
    }

    private static String effects(DatabaseAccess access) throws SQLException {
        return one(
                access,
                """
                select 'effects: ' || count(*) || ', tried more than once: ' || count(*) filter (where attempts > 1)
                    || ', not done: ' || count(*) filter (where state not in ('DONE', 'VERIFIED'))
                from external_effect\
                """);
    }

    private static String one(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private Child firstbill(String name, Map<String, String> settings, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        return Child.start(name, folder, settings, command);
    }

    private void say(String words) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - begun) / 1e9, words);
    }

    private Child keep(Child child) {
        running.push(child::close);
        return child;
    }

    /** Ends what was started, last first. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            running.pop().run();
        }
    }
}
