package io.firstbill.web.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.web.pricing.Conflict.Row;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Somebody else's version came in force while a draft was made. */
class ConflictTest {
    private static final PricingVersionRow BASE = row(1, Samples.CONFIG);

    private static PricingVersionRow row(int version, PricingConfig config) {
        return new PricingVersionRow(
                "D-1",
                version,
                1,
                config.contentHash(),
                "ken",
                "",
                Instant.EPOCH,
                Jsonb.of(config),
                Jsonb.EMPTY_LIST,
                Jsonb.EMPTY_LIST);
    }

    private static PricingVersionRow theirs(Draft typed) {
        return row(2, Samples.working(typed).config());
    }

    private static Conflict conflict(Draft mine, PricingVersionRow theirs) {
        return Objects.requireNonNull(Conflict.of(Samples.CONTRACT, mine, theirs, List.of(theirs, BASE)));
    }

    private static String priceOfSeats(Draft draft, PricingVersionRow theirs) {
        return Working.of(Samples.CONTRACT, theirs.pricingConfig(), draft)
                .config()
                .charges()
                .get(1)
                .phases()
                .getFirst()
                .model()
                .describe();
    }

    @Test
    void putsTheirsYoursAndTheBaseSideBySide() {
        PricingVersionRow theirs = theirs(Samples.sent("L2-1.unitPrice", "41.00", "L1.timing", "IN_ARREARS"));
        Draft mine = Samples.sent("L2-1.unitPrice", "40.00", "L5-1.freeUnits", "100");
        assertEquals(
                List.of(
                        new Row(
                                "L1.timing",
                                "L1 Platform, when",
                                "In advance",
                                "In arrears",
                                "In advance",
                                false,
                                "theirs"),
                        new Row("L2-1.unitPrice", "L2 Seats, price of a unit", "42.00", "41.00", "40.00", true, "mine"),
                        new Row("L5-1.freeUnits", "L5 Reports, free units", "200", "200", "100", false, "mine")),
                conflict(mine, theirs).rows());
    }

    @Test
    void findsNoDifferenceInWhatThePageDoesNotShow() {
        Draft mine = Samples.sent().without("L1-1.quantity");
        assertEquals(List.of(), conflict(mine, theirs(Samples.sent())).rows());
    }

    @Test
    void goesOnWithWhatWasChosenAndLosesNothing() {
        PricingVersionRow theirs = theirs(Samples.sent("L2-1.unitPrice", "41.00"));
        Draft mine = Samples.sent("L2-1.unitPrice", "40.00", "reason", "Agreed by phone", "whatif.L3-0.low", "10");
        Conflict conflict = conflict(mine, theirs);
        Draft kept = conflict.resolved(mine, name -> "");
        assertEquals(theirs.hash(), kept.base());
        assertEquals("€40.00 per unit", priceOfSeats(kept, theirs));
        assertEquals("Agreed by phone", kept.text("reason", ""));
        assertEquals("10", kept.text("whatif.L3-0.low", ""));
        Draft taken = conflict.resolved(mine, name -> "theirs");
        assertEquals("€41.00 per unit", priceOfSeats(taken, theirs));
    }

    @Test
    void comparesChargesOfAnotherShapeAsAWhole() {
        Draft tier = new DraftActs(Samples.CONFIG, Samples.CONFIG).act("drop:L3-1.tiers.1", Samples.sent()).draft();
        PricingVersionRow theirs = theirs(Samples.sent("L3-1.tiers.0.unitPrice", "0.29"));
        Conflict conflict = conflict(tier, theirs);
        assertEquals(List.of("L3-1.model"), conflict.rows().stream().map(Row::key).toList());
        Draft kept = conflict.resolved(tier, name -> "");
        assertEquals("2", kept.text("L3-1.tiers", ""));
        assertEquals("0.30", kept.text("L3-1.tiers.0.unitPrice", ""));
    }

    @Test
    void comparesLinesThatOneOfThemHasNot() {
        DraftActs acts = new DraftActs(Samples.CONFIG, Samples.CONFIG);
        Draft mine = acts.act("out:L2", Samples.sent()).draft();
        PricingVersionRow theirs = theirs(Samples.sent("L2-1.unitPrice", "41.00"));
        Row row = conflict(mine, theirs).rows().getFirst();
        assertEquals("L2", row.key());
        assertEquals("not charged", row.mine());
        Draft kept = conflict(mine, theirs).resolved(mine, name -> "");
        assertEquals(12, Working.of(Samples.CONTRACT, theirs.pricingConfig(), kept).config().charges().size());
        Draft taken = conflict(mine, theirs).resolved(mine, name -> "theirs");
        assertEquals("€41.00 per unit", priceOfSeats(taken, theirs));
    }

    @Test
    void knowsNoConflictWithAVersionItNeverSaw() {
        Draft mine = new Draft("unknown", Map.of());
        assertNull(Conflict.of(Samples.CONTRACT, mine, BASE, List.of(BASE)));
    }
}
