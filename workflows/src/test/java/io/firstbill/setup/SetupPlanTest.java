package io.firstbill.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.setup.SetupStep.Action;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class SetupPlanTest {
    private static final BillingModel MODEL = BillingModels.of(ExampleDeal.contract(), ExampleDeal.config());
    private static final SetupPlan FRESH = SetupPlan.of(MODEL, Map.of(), List.of());

    @Test
    void createsEverythingWhereNothingStands() {
        assertEquals(
                List.of(
                        List.of(
                                "account",
                                "erp_customer",
                                "price_l1_1",
                                "price_l1_2",
                                "price_l2_1",
                                "price_l3_1",
                                "price_l4_1"),
                        List.of("subscription")),
                FRESH.groups().stream().map(group -> group.stream().map(SetupStep::name).toList()).toList());
        assertEquals(Set.of(Action.CREATE), actions(FRESH));
        assertTrue(FRESH.possible());
    }

    @Test
    void saysInWordsWhatItWillWrite() {
        assertEquals(
                List.of(
                        "Muster AG, EUR, net 30 days, PO PO-4711; on hold, so that no invoice leaves",
                        "Muster AG, EUR, net 30 days, PO PO-4711",
                        "L1-1 Product SEAT: EUR 42 per unit, each month in advance",
                        "L1-2 Product SEAT: EUR 42 per unit, each month in advance",
                        "L2-1 Product PLATFORM: EUR 300 flat, each month in advance",
                        "L3-1 Product CALLS: EUR 0.3 up to 100 plus 5, 0.22 up to 500 plus 3, 0.15 above, each month in"
                                + " arrears",
                        "L4-1 Product SETUP: EUR 2500 flat, once",
                        "2026-03-16 to 2028-03-15, 100 x L1-1 from 2026-03-16, 150 x L1-2 from 2027-03-16, 1 x L2-1"
                            + " from 2026-03-16, 640 x L3-1 from 2026-03-16, 1 x L4-1 from 2026-03-16, periods counted"
                            + " from 2026-03-01, free from 2026-04-01 to 2026-04-30"),
                FRESH.steps().stream().map(SetupStep::summary).toList());
    }

    @Test
    void keepsWhatStandsAsItMust() {
        var again = SetupPlan.of(MODEL, held(FRESH), List.of());
        assertEquals(Set.of(Action.KEEP), actions(again));
        assertNotEquals(FRESH.hash(), again.hash(), "who approved creating has not approved keeping");
    }

    @Test
    void aChangedPriceReplacesItselfAndTheSubscriptionThatHangsOnIt() {
        var plan = SetupPlan.of(withSeatsAt("43"), held(FRESH), List.of());
        assertEquals(
                List.of("price_l1_1", "subscription"),
                plan.steps().stream().filter(step -> step.action() == Action.REPLACE).map(SetupStep::name).toList());
    }

    @Test
    void whatTheModelNoLongerHasIsRemovedLast() {
        var held = new HashMap<>(held(FRESH));
        held.put("price_l9_1", "old");
        var last = SetupPlan.of(MODEL, held, List.of()).groups().getLast();
        assertEquals(
                List.of(
                        new SetupStep(
                                "price_l9_1", SetupStep.Kind.PRICE, Action.REMOVE, "No price any more", "", null)),
                last);
    }

    @Test
    void refusesTwoLinesThatOneStepNameWouldStandFor() {
        var prices = new ArrayList<>(MODEL.prices());
        var seat = prices.getFirst();
        prices.add(
                new PriceModel(
                        "l1-1",
                        "l1",
                        seat.product(),
                        seat.name(),
                        seat.currency(),
                        seat.kind(),
                        seat.interval(),
                        seat.timing(),
                        seat.scheme(),
                        seat.unitAmount(),
                        seat.metric(),
                        seat.tiers()));
        var plan = SetupPlan.of(new BillingModel(MODEL.account(), prices, MODEL.subscription()), Map.of(), List.of());
        assertFalse(plan.possible());
        assertEquals("setup.same-name", plan.findings().getFirst().code());
    }

    @Test
    void aPriceThatWasNotApprovedIsNamed() {
        var approved = Approved.priceHashes(MODEL);
        assertTrue(MODEL.prices().stream().allMatch(price -> Approved.check(price, approved).isEmpty()));
        var finding = Approved.check(withSeatsAt("43").prices().getFirst(), approved).orElseThrow();
        assertEquals(
                "Price L1-1 (L1|SEAT|EUR|RECURRING|MONTH|IN_ADVANCE|PER_UNIT|43||) is not one that was approved.",
                finding.message());
    }

    static BillingModel withSeatsAt(String unitAmount) {
        var prices = new ArrayList<>(MODEL.prices());
        var seat = prices.getFirst();
        prices.set(
                0,
                new PriceModel(
                        seat.key(),
                        seat.lineId(),
                        seat.product(),
                        seat.name(),
                        seat.currency(),
                        seat.kind(),
                        seat.interval(),
                        seat.timing(),
                        seat.scheme(),
                        new BigDecimal(unitAmount),
                        seat.metric(),
                        seat.tiers()));
        return new BillingModel(MODEL.account(), prices, MODEL.subscription());
    }

    private static Map<String, String> held(SetupPlan plan) {
        return plan.steps().stream().collect(Collectors.toMap(SetupStep::name, SetupStep::hash));
    }

    private static Set<Action> actions(SetupPlan plan) {
        return plan.steps().stream().map(SetupStep::action).collect(Collectors.toSet());
    }
}
