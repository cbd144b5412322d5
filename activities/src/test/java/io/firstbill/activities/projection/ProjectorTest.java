package io.firstbill.activities.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.activities.TestContract;
import io.firstbill.activities.TestPostgres;
import io.firstbill.activities.store.CanonicalJson;
import io.firstbill.activities.store.StoreContext;
import io.firstbill.activities.store.audit.AuditFold;
import io.firstbill.activities.store.audit.AuditLog;
import io.firstbill.activities.store.audit.AuditRepository;
import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.DealIntake;
import io.firstbill.activities.store.deal.DealRepository;
import io.firstbill.activities.store.deal.DealSource;
import io.firstbill.activities.store.deal.IntakeAnswer;
import io.firstbill.activities.store.deal.SnapshotRepository;
import io.firstbill.activities.store.deal.StageRepository;
import io.firstbill.activities.store.deal.Submission;
import io.firstbill.activities.store.deal.TaskRepository;
import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.StageStatus;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.lifecycle.TimelineEntry;
import io.firstbill.lifecycle.WaitCause;
import io.firstbill.workflow.activity.ProjectionActivities.Projection;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.Tasks;
import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class ProjectorTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456789Z");
    private static final Actor LENA = new Actor("lena", Actor.Channel.PAGE);
    private static TestPostgres database;
    private static ApplicationContext context;
    private static int orderForms;

    @BeforeAll
    static void start() {
        database = TestPostgres.fresh();
        context = StoreContext.start(database, Map.of());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void recordsDealStagesTasksAndWhatHappened() {
        var first = opened(received());
        project(first, entry("stage.entered", "stage:CONTRACT"), entry("task.opened", "task:" + taskId(first)));
        var row = context.getBean(DealRepository.class).findById(first.deal().value()).orElseThrow();
        assertEquals(DealStatus.OPEN, row.status());
        assertEquals(WaitCause.PERSON, row.waitCause());
        assertEquals("Deal desk", row.waitFor());
        assertEquals(7, context.getBean(StageRepository.class).of(first.deal().value()).size());
        assertEquals(1, context.getBean(TaskRepository.class).of(first.deal().value()).size());
        assertRowsEqualTheFoldedAudit(first.deal());
    }

    @Test
    void skipsARecordingItHas() {
        var first = opened(received());
        project(first, entry("stage.entered", "stage:CONTRACT"));
        int rows = context.getBean(AuditRepository.class).all(first.deal().value()).size();
        project(first, entry("stage.entered", "stage:CONTRACT"));
        assertEquals(rows, context.getBean(AuditRepository.class).all(first.deal().value()).size());
    }

    @Test
    void takesTheFactsOfARevisedContract() {
        var deal = received();
        var versions = context.getBean(ContractVersions.class);
        var added =
                versions.add(
                        deal.deal(),
                        TestContract.json("SO-revised", "Nordwind Neu AG", "200.00"),
                        LENA,
                        "price corrected");
        var stored = assertInstanceOf(ContractVersions.Added.Stored.class, added).version();
        project(next(deal).withContract(stored.ref()), entry("contract.revised", "contract:2"));
        var row = context.getBean(DealRepository.class).findById(deal.deal().value()).orElseThrow();
        assertEquals("Nordwind Neu AG", row.customer());
        assertEquals(2, row.contractVersion());
        assertEquals("2400.00", row.tcv().toPlainString());
        assertRowsEqualTheFoldedAudit(deal.deal());
    }

    @Test
    void endsTasksWhoseEndWasLost() {
        var first = opened(received());
        project(first, entry("stage.entered", "stage:CONTRACT"));
        var later = Tasks.forgetClosed(Tasks.closeAll(next(first), "confirmed", "lena", NOON));
        project(later);
        var task = context.getBean(TaskRepository.class).of(first.deal().value()).getFirst();
        assertEquals("superseded", task.result());
        assertRowsEqualTheFoldedAudit(first.deal());
    }

    @Test
    void rowsAlwaysEqualTheFoldedAudit() {
        for (long seed = 1; seed <= 15; seed++) {
            var random = new Random(seed);
            var state = received();
            for (int n = 0; n < 12; n++) {
                state = changed(state, random);
                project(state, entries(state, random));
                state = Tasks.forgetClosed(state);
            }
            assertRowsEqualTheFoldedAudit(state.deal(), "seed " + seed);
        }
    }

    @Test
    void findsAByteChangedInTheAudit() throws SQLException {
        var state = opened(received());
        project(state, entry("stage.entered", "stage:CONTRACT"), entry("note", "deal"));
        var log = context.getBean(AuditLog.class);
        assertNull(log.firstBroken(state.deal()));
        String where = " where deal_id = '" + state.deal() + "' and seq = 2";
        assertThrows(SQLException.class, () -> execute("update audit set text = 'x'" + where));
        assertThrows(SQLException.class, () -> execute("delete from audit" + where));
        for (var edit :
                List.of(
                        "text = text || '.'",
                        "actor = 'rosa'",
                        "at = at + interval '1 microsecond'",
                        "after = jsonb_set(after, '{visits}', '2')")) {
            execute("alter table audit disable trigger all");
            execute("create table kept as select * from audit" + where);
            execute("update audit set " + edit + where);
            var broken = log.firstBroken(state.deal());
            assertNotNull(broken, edit);
            assertEquals(2, broken.seq(), edit);
            execute("delete from audit" + where);
            execute("insert into audit select * from kept");
            execute("drop table kept");
            execute("alter table audit enable trigger all");
        }
        assertNull(log.firstBroken(state.deal()));
    }

    private static void assertRowsEqualTheFoldedAudit(DealId deal) {
        assertRowsEqualTheFoldedAudit(deal, deal.value());
    }

    private static void assertRowsEqualTheFoldedAudit(DealId deal, String message) {
        var rows = context.getBean(AuditRepository.class).all(deal.value());
        var told = new TreeMap<String, String>();
        for (Map.Entry<String, JsonNode> image : AuditFold.of(rows).entrySet()) {
            told.put(image.getKey(), CanonicalJson.of(image.getValue()));
        }
        var held = new TreeMap<String, String>();
        held.put("deal", CanonicalJson.of(context.getBean(DealRepository.class).findById(deal.value()).orElseThrow()));
        context.getBean(StageRepository.class)
                .of(deal.value())
                .forEach(row -> held.put("stage:" + row.stage().name(), CanonicalJson.of(row)));
        context.getBean(TaskRepository.class)
                .of(deal.value())
                .forEach(row -> held.put("task:" + row.id(), CanonicalJson.of(row)));
        assertEquals(held, told, message);
        assertNull(context.getBean(AuditLog.class).firstBroken(deal), message);
        var snapshot = context.getBean(SnapshotRepository.class).findById(deal.value()).orElseThrow();
        assertEquals(rows.getLast().seq(), snapshot.auditSeq(), message);
        assertEquals(rows.getLast().hash(), snapshot.auditHash(), message);
    }

    private static DealState received() {
        var submission =
                new Submission(
                        TestContract.json("SO-" + ++orderForms),
                        DealSource.API,
                        LENA,
                        null,
                        "key-" + orderForms,
                        null,
                        List.of());
        var answer = context.getBean(DealIntake.class).submit(submission);
        var deal = assertInstanceOf(IntakeAnswer.Accepted.class, answer).deal();
        return context.getBean(SnapshotRepository.class).findById(deal.value()).orElseThrow().dealState();
    }

    private static DealState next(DealState state) {
        return state.at(p -> p.withRevision(p.revision() + 1));
    }

    private static DealState opened(DealState state) {
        var open = next(state).at(p -> p.withStatus(DealStatus.OPEN).withCause(WaitCause.PERSON));
        return Tasks.open(
                open.stageStatus(StageStatus.WAITING), TaskKind.CONFIRM_TERMS, Role.DEAL_DESK, "", "hash", NOON);
    }

    private static String taskId(DealState state) {
        return state.tasks().getFirst().id();
    }

    private static DealState changed(DealState state, Random random) {
        var next = next(state);
        for (int n = random.nextInt(3); n >= 0; n--) {
            var at = NOON.plusSeconds(random.nextInt(100_000));
            next =
                    switch (random.nextInt(6)) {
                        case 0 -> next.at(p -> p.withStage(pick(Stage.values(), random)));
                        case 1 -> next.stageStatus(pick(StageStatus.values(), random));
                        case 2 ->
                                Tasks.open(
                                        next,
                                        pick(TaskKind.values(), random),
                                        pick(Role.values(), random),
                                        "s" + random.nextInt(3),
                                        "hash",
                                        at);
                        case 3 -> Tasks.closeAll(next, "done", "lena", at);
                        case 4 -> next.at(p -> p.withCause(pick(WaitCause.values(), random)));
                        default -> next.at(p -> p.withStatus(pick(DealStatus.values(), random)));
                    };
        }
        return next;
    }

    private static <T> T pick(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static TimelineEntry[] entries(DealState state, Random random) {
        var entries = new ArrayList<TimelineEntry>();
        for (int n = random.nextInt(4); n > 0; n--) {
            entries.add(
                    switch (random.nextInt(3)) {
                        case 0 -> entry("changed", "deal");
                        case 1 -> entry("changed", "stage:" + state.stage().name());
                        default -> entry("changed", state.tasks().isEmpty() ? "uat" : "task:" + taskId(state));
                    });
        }
        return entries.toArray(TimelineEntry[]::new);
    }

    private static TimelineEntry entry(String act, String object) {
        return new TimelineEntry(NOON, LENA, act, object, act + " " + object, null, "r-1");
    }

    private static void project(DealState state, TimelineEntry... entries) {
        context.getBean(Projector.class).record(new Projection(state, List.of(entries)));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
