package io.firstbill.activities.store.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.TestContract;
import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.StoreContext;
import io.firstbill.activities.store.deal.DealIntake;
import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.activities.store.deal.DealSource;
import io.firstbill.activities.store.deal.IntakeAnswer;
import io.firstbill.activities.store.deal.Submission;
import io.firstbill.activities.store.deal.TaskRepository;
import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.failure.FirstbillException;
import io.firstbill.lifecycle.TaskKind;
import io.micronaut.context.ApplicationContext;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class ReadModelTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static ApplicationContext context;
    private static DealId aster;
    private static DealId cobalt;

    @BeforeAll
    static void start() {
        context = StoreContext.start();
        aster = take("SO-100", "Aster Health, Inc.");
        cobalt = take("SO-200", "Cobalt Energy");
        context.getBean(TaskRepository.class)
                .put(
                        Jsonb.of(
                                        List.of(
                                                task(aster, 1, Role.DEAL_DESK, null, NOON.plusSeconds(60), null),
                                                task(aster, 2, Role.DEAL_DESK, "lena", null, null),
                                                task(cobalt, 3, Role.DEAL_DESK, null, NOON, null),
                                                task(cobalt, 4, Role.ADMIN, null, NOON, null),
                                                task(cobalt, 5, Role.DEAL_DESK, "lena", NOON, "confirmed")))
                                .text());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void findsDealsByCustomerIdOrderFormAndPurchaseOrder() {
        assertEquals(List.of(aster.value()), ids("aster health"));
        assertEquals(List.of(cobalt.value()), ids(cobalt.value().toLowerCase(java.util.Locale.ROOT)));
        assertEquals(List.of(cobalt.value()), ids("so-2"));
        assertEquals(2, ids("po-4711").size());
        assertTrue(ids("100%").isEmpty());
    }

    @Test
    void pagesThroughDealsByKeyWithoutLosingOne() {
        for (var order : DealList.Order.values()) {
            var list = context.getBean(DealList.class);
            var first = list.page(DealFilter.ALL, order, null, 1);
            var second = list.page(DealFilter.ALL, order, first.next(), 1);
            assertEquals(2, first.total());
            assertNull(second.next());
            assertEquals(
                    Set.of(aster.value(), cobalt.value()),
                    Set.of(first.rows().getFirst().id(), second.rows().getFirst().id()));
        }
    }

    @Test
    void exportsEveryDealOfTheFilter() {
        var rows = new ArrayList<DealRow>();
        context.getBean(DealList.class)
                .each(
                        new DealFilter("", Stage.CONTRACT, DealStatus.RECEIVED, true, "lena", DueFilter.ANY, null),
                        DealList.Order.NEWEST,
                        rows::add);
        assertEquals(2, rows.size());
    }

    @Test
    void refusesAPlaceThatIsNone() {
        var list = context.getBean(DealList.class);
        assertThrows(FirstbillException.class, () -> list.page(DealFilter.ALL, DealList.Order.DUE, "yesterday", 1));
    }

    @Test
    void showsAPersonTheTasksOfEachViewSoonestFirstAndCountsTheSame() {
        var inbox = context.getBean(TaskInbox.class);
        var lena = new TaskInbox.Reader("lena", Set.of(Role.DEAL_DESK));
        var counts = inbox.counts(lena);
        for (var view : InboxView.values()) {
            assertEquals(counts.of(view), inbox.page(lena, view, TaskInbox.Filter.NONE, null, 10).total(), view.name());
            assertEquals(
                    counts.of(view),
                    inbox.page(lena, view, TaskInbox.Filter.NONE, null, 10).rows().size(),
                    view.name());
        }
        var team = inbox.page(lena, InboxView.TEAM, TaskInbox.Filter.NONE, null, 2);
        assertEquals(List.of(id(cobalt, 3), id(aster, 1)), team.rows().stream().map(TaskView::id).toList());
        var rest = inbox.page(lena, InboxView.TEAM, TaskInbox.Filter.NONE, team.next(), 2);
        assertEquals(List.of(id(aster, 2)), rest.rows().stream().map(TaskView::id).toList());
        assertEquals(1, counts.done());
        assertEquals(2, counts.unassigned());
    }

    @Test
    void tellsTheStoryOfADealThatWasJustTakenIn() {
        var deals = context.getBean(DealReader.class);
        var view = deals.get(aster);
        assertEquals(7, view.stages().size());
        assertEquals(2, view.openTasks().size());
        assertEquals("deal.received", deals.timeline(aster, Long.MAX_VALUE, 10).getFirst().act());
        assertTrue(deals.awaitRevision(aster, 0, Duration.ofSeconds(1)));
        assertEquals(false, deals.awaitRevision(aster, 1, Duration.ofMillis(10)));
        assertTrue(deals.find(DealId.of(1)).isEmpty());
    }

    @Test
    void countsOpenDealsByStageWithTheFilterOfTheirRows() {
        var board = context.getBean(SlaBoard.class).now();
        assertEquals(2, board.deals().number());
        assertEquals(2, context.getBean(DealList.class).count(board.stages().getFirst().deals().rows()));
    }

    private static List<String> ids(String search) {
        var filter = new DealFilter(search, null, null, false, null, DueFilter.ANY, null);
        return context.getBean(DealList.class).page(filter, DealList.Order.NEWEST, null, 10).rows().stream()
                .map(DealRow::id)
                .toList();
    }

    private static DealId take(String orderForm, String customer) {
        var submission =
                new Submission(
                        TestContract.json(orderForm, customer, "100.00"),
                        DealSource.FORM,
                        new Actor("lena", Actor.Channel.PAGE),
                        null,
                        orderForm,
                        null,
                        List.of());
        var answer = context.getBean(DealIntake.class).submit(submission);
        return assertInstanceOf(IntakeAnswer.Accepted.class, answer).deal();
    }

    private static String id(DealId deal, int number) {
        return "T-" + deal.number() + "-" + number;
    }

    private static TaskRow task(
            DealId deal,
            int number,
            Role role,
            @Nullable String assignee,
            @Nullable Instant due,
            @Nullable String end) {
        return new TaskRow(
                id(deal, number),
                deal.value(),
                TaskKind.CONFIRM_TERMS,
                Stage.CONTRACT,
                role,
                assignee,
                "",
                "",
                NOON.minusSeconds(60),
                due,
                end,
                end == null ? null : "lena",
                end == null ? null : NOON);
    }
}
