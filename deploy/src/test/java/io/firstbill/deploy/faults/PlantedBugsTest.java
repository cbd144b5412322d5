package io.firstbill.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.deploy.invariants.Evidence;
import io.firstbill.deploy.invariants.Head;
import io.firstbill.deploy.invariants.Invariants;
import io.firstbill.deploy.invariants.Run;
import io.firstbill.deploy.invariants.Tables;
import io.firstbill.deploy.invariants.Verdict;
import io.firstbill.deploy.road.Cast;
import io.firstbill.deploy.road.Detour;
import io.firstbill.deploy.road.Example;
import io.firstbill.deploy.road.Road;
import io.firstbill.deploy.standalone.Configured;
import io.firstbill.deploy.standalone.Standalone;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * Each invariant catches the bugs it is there for. Two deals go their whole way; on what they leave, one bug at a time
 * is planted in a transaction that is rolled back, or in a copy of the histories.
 */
class PlantedBugsTest {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @TempDir private static Path folder;
    private static Autopsy remains;

    @BeforeAll
    static void twoDealsGoTheirWay() throws SQLException {
        Queue<String> said = new ConcurrentLinkedQueue<>();
        Configured configured =
                new Configured(
                        Map.of("FIRSTBILL_TEMPORAL_CLI", "none", "FIRSTBILL_HISTORIES", path("histories").toString()));
        var settings = new Standalone.Settings(path("data"), "127.0.0.1", 0, null, false, configured);
        try (Standalone product = Standalone.open(settings, said::add)) {
            Cast cast = Cast.of(product.address(), said.stream(), LONGEST);
            walk(cast, 0, Detour.NONE);
            walk(cast, 1, Detour.CANCELLED_LATE);
            try (var connection = new RunningDatabase(path("data")).connect()) {
                Head.keep(new Tables(connection), path("heads"));
            }
        }
        remains = new Autopsy(path("data"), path("histories"), true, path("heads"));
        remains.connection().setAutoCommit(false);
    }

    private static void walk(Cast cast, int number, Detour detour) {
        Example asksForApprovals =
                Example.billable().stream().filter(one -> one.name().equals("seat-ramp")).findFirst().orElseThrow();
        Road road = Road.begin(cast, asksForApprovals.copy(number), detour);
        assertEquals(detour.end(), road.walk(LONGEST).path("status").asText());
    }

    @AfterEach
    void takeTheBugBack() throws SQLException {
        remains.connection().rollback();
    }

    @AfterAll
    static void close() throws SQLException {
        remains.close();
    }

    @Test
    void nothingIsFoundWhereNothingIsPlanted() {
        remains.verdicts().forEach(verdict -> assertEquals(List.of(), verdict.violations(), verdict.name()));
    }

    @ParameterizedTest
    @EnumSource
    void catchesABugInTheTables(PlantedBug bug) throws SQLException {
        try (Statement statement = remains.connection().createStatement()) {
            statement.execute("set local session_replication_role = replica"); // past the triggers
            assertNotEquals(0, statement.executeUpdate(bug.sql()), "nothing was planted");
        }
        assertCaught(bug.invariant(), remains.evidence());
    }

    @Test
    void catchesADecisionThatNoRunAccepted() {
        assertCaught("I3", without(event -> event.has("workflowExecutionUpdateAcceptedEventAttributes")));
    }

    @Test
    void catchesARunThatGoesOnAfterItsDealHasEnded() {
        assertCaught("I1", without(event -> event.has("workflowExecutionCompletedEventAttributes")));
    }

    @Test
    void catchesADealThatTheEngineDoesNotKnow() {
        var evidence = remains.evidence();
        assertCaught("I1", new Evidence(evidence.tables(), List.of(), true, evidence.heads()));
    }

    private static Evidence without(Predicate<JsonNode> lost) {
        var evidence = remains.evidence();
        List<Run> runs =
                evidence.runs().stream()
                        .map(run ->
                                new Run(run.deal(), run.name(), run.events().stream().filter(lost.negate()).toList()))
                        .toList();
        return new Evidence(evidence.tables(), runs, true, evidence.heads());
    }

    private static void assertCaught(String invariant, Evidence evidence) {
        Verdict verdict =
                Invariants.check(evidence).stream()
                        .filter(found -> found.name().equals(invariant))
                        .findFirst()
                        .orElseThrow();
        assertFalse(verdict.violations().isEmpty(), invariant + " has not caught it");
        System.out.println(invariant + " catches it: " + verdict.violations().getFirst());
    }

    private static Path path(String name) {
        return folder.resolve(name);
    }
}
