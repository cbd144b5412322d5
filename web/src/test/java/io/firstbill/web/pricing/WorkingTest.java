package io.firstbill.web.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.charge.ByQuantityCharge;
import io.firstbill.charge.TierBounds;
import io.firstbill.failure.Finding;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.web.charge.ModelTerm;
import io.firstbill.web.charge.Sheet;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a draft says and does, over a contract with every charge model. */
class WorkingTest {
    private static final PricingConfig BASE = Samples.CONFIG;
    private static final DraftActs ACTS = new DraftActs(BASE, BASE);

    private static Draft sent(String... typed) {
        return Samples.sent(typed);
    }

    private static Working working(Draft draft) {
        return Samples.working(draft);
    }

    private static Say say(Working working, String field) {
        return Objects.requireNonNull(working.says().get(field), () -> field + " of " + working.says());
    }

    private static List<String> blockers(Working working) {
        return working.findings().stream().filter(Finding::blocks).map(Finding::path).toList();
    }

    @Test
    void changesNothingByItself() {
        for (Draft draft : List.of(Draft.empty(BASE.contentHash()), sent())) {
            Working working = working(draft);
            assertTrue(working.problems().none(), () -> working.problems().all().toString());
            assertEquals(BASE.contentHash(), working.config().contentHash());
            assertEquals(Map.of(), working.says());
        }
    }

    @Test
    void saysTheBoundTheOrderFormHasAndTakesItOver() {
        Draft wrong = sent("L3-1.tiers.1.upTo", "400");
        Say say = say(working(wrong), "L3-1.tiers.1.upTo");
        assertEquals("The order form ends tier 2 at 500 (p. 3), not at 400.", say.message());
        assertEquals("500", say.use());
        Draft right = ACTS.act("use:L3-1.tiers.1.upTo", wrong).draft();
        assertEquals(Map.of(), working(right).says());
        assertEquals(BASE.contentHash(), working(right).config().contentHash());
    }

    /**
     * The check of the domain stops the deal; the words at the field must come with it, for every field of every model.
     */
    @Test
    void saysAtTheFieldWhateverTheCheckFinds() {
        for (var charge : BASE.charges()) {
            Sheet sheet = Sheet.of(charge.priceKey(1), LineFields.of(charge));
            List<Sheet.Field> fields =
                    sheet.all()
                            .filter(field -> !field.value().isEmpty() && field.term().kind() != ModelTerm.Kind.TEXT)
                            .filter(field -> !field.term().member().equals("freeUnitsOn"))
                            .toList();
            assertFalse(fields.isEmpty(), charge.lineId());
            for (Sheet.Field field : fields) {
                String other =
                        field.select()
                                ? field.term().options().getLast().value()
                                : field.term().kind() == ModelTerm.Kind.PERCENT ? "3.5" : "7000";
                if (!other.equals(field.value())) {
                    Working working = working(sent(field.name(), other));
                    assertFalse(blockers(working).isEmpty(), field.name());
                    assertEquals(List.of(field.name()), List.copyOf(working.says().keySet()));
                }
            }
        }
    }

    @Test
    void addsATierBeforeTheLastAndDropsIt() {
        DraftActs.Acted added = ACTS.act("add:L3-1.tiers", sent());
        assertEquals("L3-1.tiers.2.", added.focus());
        assertEquals("4", added.draft().fields().get("L3-1.tiers"));
        assertEquals("0.15", added.draft().fields().get("L3-1.tiers.3.unitPrice"));
        assertNull(added.draft().fields().get("L3-1.tiers.2.unitPrice"));
        assertEquals("The order form has 3 tiers (p. 3), not 4.", say(working(added.draft()), "L3-1.tiers").message());
        Draft dropped = ACTS.act("drop:L3-1.tiers.2", added.draft()).draft();
        assertEquals(BASE.contentHash(), working(dropped).config().contentHash());
        Draft used = ACTS.act("use:L3-1.tiers", ACTS.act("drop:L3-1.tiers.0", sent()).draft()).draft();
        assertEquals(BASE.contentHash(), working(used).config().contentHash());
    }

    @Test
    void dropsARowOfAMatrixAndTheCheckStopsIt() {
        Working working = working(ACTS.act("drop:L12-1.rows.1", sent()).draft());
        assertTrue(working.says().containsKey("L12-1.rows"), working.says()::toString);
        assertFalse(blockers(working).isEmpty());
    }

    @Test
    void takesAnotherModelWithWhatFitsAndComesBack() {
        Draft volume = sent("L3-1.model", "VOLUME", "L3-1.shown", "GRADUATED");
        Working working = working(volume);
        assertEquals("volume", working.config().charges().get(2).phases().getFirst().model().terms().get("type"));
        assertEquals(
                "The order form says \"Graduated: each unit at its tier\" (p. 3).",
                say(working, "L3-1.model").message());
        Draft back = ACTS.act("use:L3-1.model", volume).draft();
        assertEquals(BASE.contentHash(), working(back).config().contentHash());
        Draft flat = sent("L3-1.model", "FLAT", "L3-1.shown", "GRADUATED");
        assertEquals("Price is left out. Type a price such as 1,250.50.", say(working(flat), "L3-1.amount").message());
    }

    @Test
    void takesLinesOutAndBringsThemBackWithWhatWasTyped() {
        Draft typed = sent("L2-1.unitPrice", "41.00");
        Draft out = ACTS.act("out:L2", typed).draft();
        Working without = working(out);
        assertEquals(12, without.config().charges().size());
        Uncovered gap = without.uncovered().getFirst();
        assertEquals("L2", gap.id());
        assertTrue(gap.back());
        assertEquals(2, Objects.requireNonNull(gap.source()).page());
        Working again = working(ACTS.act("in:L2", out).draft());
        assertEquals("L2", again.config().charges().get(1).lineId());
        assertTrue(again.says().containsKey("L2-1.unitPrice"), again.says()::toString);
        Working asked = working(ACTS.act("asked:L2", typed).draft());
        assertEquals(BASE.contentHash(), asked.config().contentHash());
    }

    @Test
    void movesLinesWhichTheContractLeavesOpen() {
        Working moved = working(ACTS.act("down:L1", sent()).draft());
        assertEquals("L2", moved.config().charges().getFirst().lineId());
        assertEquals(List.of(), blockers(moved));
        Working out = working(ACTS.act("up:L1", sent()).draft());
        assertEquals("L1", out.config().charges().getFirst().lineId());
    }

    @Test
    void takesTheTermsOverTheLinesFromTheOrderForm() {
        PricingConfig other =
                new PricingConfig(
                        1, BASE.currency(), BASE.term(), BASE.billing(), BASE.timeZone(), 60, BASE.charges(), null);
        Working differs = Working.of(Samples.CONTRACT, other, Draft.empty("x"));
        assertEquals(List.of("/netDays"), differs.general().stream().map(Finding::path).toList());
        Draft taken = new DraftActs(other, BASE).act("asked:", Draft.empty("x")).draft();
        assertEquals(BASE.contentHash(), Working.of(Samples.CONTRACT, other, taken).config().contentHash());
    }

    @Test
    void partsALineInStepsAndJoinsThemAgainWithoutLosingADay() {
        DraftActs.Acted parted = ACTS.act("split:L2-1", sent());
        assertEquals("L2-2.from", parted.focus());
        Working two = working(ACTS.act("split:L2-1", parted.draft()).draft());
        var phases = two.config().charges().get(1).phases();
        assertEquals(3, phases.size());
        for (int n = 1; n < phases.size(); n++) {
            assertEquals(phases.get(n - 1).to(), phases.get(n).from());
        }
        Say say = say(two, "L2.phases");
        assertEquals("The order form has 1 step (p. 2), not 3.", say.message());
        assertFalse(blockers(two).isEmpty());
        assertTrue(two.problems().none(), () -> two.problems().all().toString());
        Draft joined = ACTS.act("join:L2-1", ACTS.act("join:L2-2", parted.draft()).draft()).draft();
        assertEquals(BASE.contentHash(), working(joined).config().contentHash());
        Draft used = ACTS.act("use:L2.phases", parted.draft()).draft();
        assertEquals(BASE.contentHash(), working(used).config().contentHash());
        assertEquals(Map.of(), working(used).says());
    }

    @Test
    void givesAStepItsOwnPriceAndKeepsItWhenTheStepBeforeItGoes() {
        Draft parted = ACTS.act("split:L2-1", sent()).draft().with(Map.of("L2-2.unitPrice", "39.00"));
        var charge = working(parted).config().charges().get(1);
        assertEquals("39.00", charge.phases().get(1).model().singlePrice().orElseThrow().getAmount().toString());
        var left = working(ACTS.act("join:L2-1", parted).draft()).config().charges().get(1);
        assertEquals(charge.phases().getFirst().from(), left.phases().getFirst().from());
        assertEquals("39.00", left.phases().getFirst().model().singlePrice().orElseThrow().getAmount().toString());
    }

    @Test
    void saysWhichStepsOverlap() {
        Draft parted = ACTS.act("split:L2-1", sent()).draft();
        Working working = working(parted.with(Map.of("L2-2.from", "2027-01-02")));
        assertTrue(
                working.problems().of("L2-2.from").orElseThrow().startsWith("Step 2 begins on 2027-01-02, but step 1"),
                working.problems().all()::toString);
    }

    @Test
    void keepsAndEditsOfWhichTimeAPriceIs() {
        assertNull(working(sent()).config().charges().getFirst().billing());
        Working year = working(sent("L1.pricePer", "ANNUAL"));
        var base = Objects.requireNonNull(Objects.requireNonNull(year.config().charges().getFirst().billing()).price());
        assertEquals("ANNUAL", base.per().name());
        assertFalse(base.addsUp());
        assertEquals("Billing period", say(year, "L1.pricePer").use());
        assertFalse(blockers(year).isEmpty());
        Working adds =
                working(sent("L1.pricePer", "ANNUAL", "L1.periodAmounts", "ADD_UP", "L1.frequency", "QUARTERLY"));
        assertTrue(adds.problems().none());
        Working odd =
                working(sent("L1.pricePer", "MONTHLY", "L1.periodAmounts", "ADD_UP", "L1.frequency", "QUARTERLY"));
        assertTrue(odd.problems().of("L1.periodAmounts").orElseThrow().contains("nothing adds up to it"));
        Draft used = ACTS.act("use:L1.pricePer", sent("L1.pricePer", "ANNUAL")).draft();
        assertEquals(BASE.contentHash(), working(used).config().contentHash());
    }

    @Test
    void editsTheLeastAndTheMostAndLosesNeither() {
        Working bounded = working(sent("L2-1.minimumQuantity", "5", "L2-1.maximumAmount", "9,000.00"));
        String terms = bounded.config().charges().get(1).phases().getFirst().model().terms().toString();
        assertTrue(terms.contains("5") && terms.contains("9000"), terms);
        assertEquals("The order form states nothing here (p. 2).", say(bounded, "L2-1.minimumQuantity").message());
        Draft again = Draft.empty(bounded.config().contentHash());
        assertEquals(
                bounded.config().contentHash(),
                Working.of(Samples.CONTRACT, bounded.config(), again).config().contentHash());
        Working grouped = working(sent("L3-1.groupBy", "project, region"));
        assertEquals(
                grouped.config().contentHash(),
                Working.of(Samples.CONTRACT, grouped.config(), again).config().contentHash());
        assertFalse(grouped.config().contentHash().equals(BASE.contentHash()));
    }

    @Test
    void keepsAChargeThatNoFieldAsksForWithItsQuantity() {
        Charge calls = BASE.charges().get(2);
        ChargePhase phase = calls.phases().getFirst();
        ChargePhase lists =
                new ChargePhase(
                        phase.from(),
                        phase.to(),
                        phase.quantity(),
                        new ByQuantityCharge(
                                List.of(new ByQuantityCharge.Step(null, phase.model())), TierBounds.UPPER_INCLUSIVE),
                        phase.listPrice(),
                        phase.discountPercent());
        List<Charge> charges = new ArrayList<>(BASE.charges());
        charges.set(2, calls.withPhases(List.of(lists)));
        PricingConfig other = BASE.withCharges(charges);
        Draft draft = Draft.empty(other.contentHash()).with(Map.of("L3-1.from", phase.from().toString()));
        Working working = Working.of(Samples.CONTRACT, other, draft);
        assertTrue(working.problems().none(), () -> working.problems().all().toString());
        assertEquals(other.contentHash(), working.config().contentHash());
        assertTrue(working.edited().get(2).phases().getFirst().kept());
    }

    @Test
    void takesEveryLineOut() {
        Draft draft = sent();
        for (var charge : BASE.charges()) {
            draft = ACTS.act("out:" + charge.lineId(), draft).draft();
        }
        assertEquals(List.of(), working(draft).config().charges());
        assertEquals(13, working(draft).uncovered().size());
    }

    @Test
    void editsWhenALineIsBilled() {
        Working working =
                working(sent("L1.timing", "IN_ARREARS", "L1.frequency", "QUARTERLY", "L13-1.from", "2027-02-15"));
        assertEquals("The order form says \"Monthly\" (p. 2).", say(working, "L1.frequency").message());
        assertEquals("In advance", say(working, "L1.timing").use());
        assertEquals("The order form says 2027-01-15 (p. 4), not 2027-02-15.", say(working, "L13-1.from").message());
        Working wrong = working(sent("L1-1.lastDay", "2026-12-31"));
        assertEquals(
                "The last day 2026-12-31 is before the first day 2027-01-01.",
                wrong.problems().of("L1-1.lastDay").orElseThrow());
    }

    @Test
    void saysAtTheFieldWhatAModelCannotBe() {
        Working working = working(sent("L7-1.steps.1.upTo", "5"));
        working.edited();
        assertTrue(say(working, "L7-1.steps.1.upTo").message().contains("25"), working.says()::toString);
        assertEquals("The invoices are worked out when what is marked is mended.", Priced.of(working.config()).why());
    }

    @Test
    void pricesWhatIsTyped() {
        Priced priced = Priced.of(BASE);
        assertEquals("EUR 1950.00", String.valueOf(Objects.requireNonNull(priced.first()).total()));
        assertEquals(12, priced.next(12).size());
    }
}
