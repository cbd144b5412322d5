package io.firstbill.activities.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.activities.adapter.billing.BillingSystem;
import io.firstbill.activities.effect.EffectLedger;
import io.firstbill.activities.effect.EffectState;
import io.firstbill.activities.sandbox.Call;
import io.firstbill.activities.sandbox.Fault;
import io.firstbill.activities.sandbox.Fault.Kind;
import io.firstbill.activities.stage.StageWorld.Deal;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.deal.Stage;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.Invoice.Status;
import io.firstbill.workflow.activity.SetupActivities.Action;
import io.firstbill.workflow.activity.SetupActivities.Step;
import io.firstbill.workflow.message.Json;
import io.firstbill.workflow.state.Undo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** From an approved pricing to an issued and mirrored first invoice, and back again. */
class StagesTest {
    private static StageWorld world;

    @BeforeAll
    static void open() {
        world = new StageWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static JsonNode example(String name) throws IOException {
        return Json.mapper().readTree(Files.readString(Path.of("../deploy/examples/" + name + ".json")));
    }

    private static Deal deal() throws IOException {
        var contract = example("mid-month-stub").get("contract").deepCopy();
        ((ObjectNode) contract.get("orderForm")).put("number", UUID.randomUUID().toString());
        return world.deal(contract.toString());
    }

    /** The first draft that is not zero once the live account's clock stands at the date. */
    private static Invoice draft(Deal deal, LocalDate date) {
        world.sandbox().moveClock(world.account(deal), date);
        return invoices(deal).stream()
                .filter(invoice -> invoice.status() == Status.DRAFT && invoice.total().signum() != 0)
                .findFirst()
                .orElseThrow();
    }

    private static List<Invoice> invoices(Deal deal) {
        return world.bean(BillingSystem.class).invoices(world.account(deal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seat-ramp",
                "graduated-usage",
                "group-eur",
                "group-gbp",
                "mid-month-stub",
                "zero-decimal",
                "volume-and-package",
                "milestones",
                "coterminated-addon"
            })
    void bringsEachExampleToItsHandWorkedFirstInvoice(String name) throws IOException {
        JsonNode example = example(name);
        Deal deal = world.deal(example.get("contract").toString());
        world.setUp(deal);
        assertEquals(0, world.setup().verify(deal.id(), 1, List.of()).differences());

        world.uat().prepare(deal.id(), 1);
        var uat = world.uat().run(deal.id(), 1, 1);
        assertEquals(
                0,
                uat.differences(),
                () -> world.bean(StageRecords.class).run(deal.id(), 1).orElseThrow().document().text());

        JsonNode first = example.get("expected").get("firstInvoice");
        LocalDate date = world.invoices().expect(deal.id(), 1);
        assertEquals(LocalDate.parse(first.get("invoiceDate").asText()), date);
        Invoice draft = draft(deal, date);
        assertEquals(0, new BigDecimal(first.get("total").asText()).compareTo(draft.total()));
        assertEquals(date, draft.invoiceDate());

        var examined = world.invoices().examine(deal.id(), 1, draft.externalId(), 1);
        assertEquals(List.of(), examined.discrepancies());
        assertTrue(invoices(deal).stream().noneMatch(invoice -> invoice.status() == Status.ISSUED));

        world.invoices().issue(deal.id(), draft.externalId(), 1);
        world.invoices().mirror(deal.id(), draft.externalId(), 1);
        world.invoices().issue(deal.id(), draft.externalId(), 1);
        world.invoices().mirror(deal.id(), draft.externalId(), 1);
        String number =
                invoices(deal).stream()
                        .filter(invoice -> invoice.externalId().equals(draft.externalId()))
                        .map(Invoice::number)
                        .findFirst()
                        .orElseThrow();
        assertEquals(0, draft.total().compareTo(world.erp().invoice(number).orElseThrow().total()));
        assertTrue(
                world.bean(EffectLedger.class).of(deal.id()).stream()
                        .allMatch(
                                effect -> effect.state() == EffectState.VERIFIED || effect.step().startsWith("uat_")));
    }

    @Test
    void keepsWhatStandsWhenItIsPlannedAgain() throws IOException {
        Deal deal = deal();
        world.setUp(deal);
        assertTrue(world.plan(deal).groups().stream().flatMap(List::stream).allMatch(s -> s.action() == Action.KEEP));
    }

    @Test
    void refusesAnythingButWhatWasApproved() throws IOException {
        Deal deal = deal();
        var refused =
                assertThrows(
                        FirstbillException.class, () -> world.setup().plan(deal.id(), 1, "f".repeat(64), List.of()));
        assertEquals(FailureCode.UNAPPROVED_PRICE, refused.code());
    }

    @Test
    void catchesAPriceThatWentWrongInBillingAndMakesItAgain() throws IOException {
        Deal deal = deal();
        world.setUp(deal);
        world.sandbox().plant(Fault.of(Kind.WRONG_PRICE, deal.id().value(), 1).on("L1"));
        world.uat().prepare(deal.id(), 1);
        assertTrue(world.uat().run(deal.id(), 1, 1).differences() > 0);
        String result = world.bean(StageRecords.class).run(deal.id(), 1).orElseThrow().document().text();
        assertTrue(result.contains("PRICE"), result);

        world.compensation().undo(deal.id(), new Undo(Stage.UAT, "uat_account", 1));
        var plan = world.plan(deal);
        List<Step> again =
                plan.groups().stream().flatMap(List::stream).filter(step -> step.action() == Action.REPLACE).toList();
        assertEquals(List.of("price_l1_1", "subscription"), again.stream().map(Step::name).toList());
        assertTrue(again.stream().allMatch(step -> step.generation() == 2));
        world.perform(deal, plan);
        assertEquals(0, world.setup().verify(deal.id(), 1, List.of()).differences());
        world.uat().prepare(deal.id(), 2);
        assertEquals(0, world.uat().run(deal.id(), 1, 2).differences());
    }

    @Test
    void namesALineThatCameOutWrongAndHasItBilledAnew() throws IOException {
        Deal deal = deal();
        world.setUp(deal);
        world.sandbox().plant(Fault.of(Kind.WRONG_LINE, deal.id().value(), 1).on("L2"));
        LocalDate date = world.invoices().expect(deal.id(), 1);
        String wrong = draft(deal, date).externalId();
        assertEquals(1, world.invoices().examine(deal.id(), 1, wrong, 1).discrepancies().size());
        String examination = world.bean(StageRecords.class).examination(deal.id(), 1).orElseThrow().document().text();
        assertTrue(examination.contains("L2"), examination);

        String receipt = world.compensation().undo(deal.id(), new Undo(Stage.FIRST_INVOICE, "invoice", 1));
        assertEquals("Draft invoice " + wrong + " voided", receipt);
        Invoice anew = draft(deal, date);
        assertEquals(List.of(), world.invoices().examine(deal.id(), 1, anew.externalId(), 2).discrepancies());
    }

    @Test
    void takesEverythingBackInReverse() throws IOException {
        Deal deal = deal();
        var plan = world.plan(deal);
        world.setUp(deal);
        world.uat().prepare(deal.id(), 1);
        LocalDate date = world.invoices().expect(deal.id(), 1);
        String invoice = draft(deal, date).externalId();
        var _ = world.invoices().examine(deal.id(), 1, invoice, 1);
        world.invoices().issue(deal.id(), invoice, 1);
        world.invoices().mirror(deal.id(), invoice, 1);

        for (int time = 0; time < 2; time++) { // a repeat changes nothing
            world.compensation().undo(deal.id(), new Undo(Stage.FIRST_INVOICE, "erp_invoice", 1));
            world.compensation().undo(deal.id(), new Undo(Stage.FIRST_INVOICE, "invoice", 1));
            world.compensation().undo(deal.id(), new Undo(Stage.UAT, "uat_account", 1));
            for (Step step : plan.groups().reversed().stream().flatMap(List::stream).toList()) {
                world.compensation().undo(deal.id(), new Undo(Stage.BILLING_SETUP, step.name(), 1));
            }
        }
        assertTrue(
                world.bean(EffectLedger.class).of(deal.id()).stream()
                        .filter(effect -> !effect.step().endsWith("_undo"))
                        .filter(effect -> !effect.step().endsWith("_credit"))
                        .allMatch(effect -> effect.state() == EffectState.UNDONE));
        assertTrue(
                world.sandbox().accounts().stream()
                        .filter(account -> account.key().contains(deal.id().value() + "-"))
                        .allMatch(account -> account.ended()));
        assertEquals(1, credits(deal));
    }

    private static long credits(Deal deal) {
        return world.sandbox().calls(500).stream()
                .filter(call -> call.operation().equals("credit") && call.outcome() == Call.Outcome.EFFECT)
                .filter(call -> call.key().contains(deal.id().value() + "-"))
                .count();
    }

    @Test
    void undoesADeedThatNeverHappenedWithoutAWord() throws IOException {
        Deal deal = deal();
        String receipt = world.compensation().undo(deal.id(), new Undo(Stage.BILLING_SETUP, "subscription", 1));
        assertTrue(receipt.contains("nothing to undo"), receipt);
        assertFalse(world.sandbox().calls(500).stream().anyMatch(call -> call.key().contains(deal.id().value() + "-")));
    }

    @Test
    void findsItsFeetAfterALostAnswer() throws IOException {
        Deal deal = deal();
        world.sandbox().plant(Fault.of(Kind.TIMEOUT_AFTER_EFFECT, deal.id().value(), 1).in("createSubscription"));
        assertThrows(FirstbillException.class, () -> world.setUp(deal));
        var plan = world.plan(deal); // planned anew as after a rebuild: the subscription is found and kept
        assertTrue(plan.groups().stream().flatMap(List::stream).allMatch(step -> step.action() == Action.KEEP));
        assertEquals(0, world.setup().verify(deal.id(), 1, List.of()).differences());
    }
}
