package io.firstbill.businesstime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.firstbill.deal.Stage;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

class StageTargetsTest {
    private static final BusinessCalendar OFFICE = BusinessCalendar.standard(ZoneId.of("UTC"));
    private static final Instant MONDAY_NINE = Instant.parse("2026-03-09T09:00:00Z");

    @Test
    void warnsAtThreeQuartersOfTheTarget() {
        // Contract: 8 h, so the warning comes after 6 h at 15:00.
        assertEquals(
                new StageTargets.Deadline(Instant.parse("2026-03-09T15:00:00Z"), Instant.parse("2026-03-09T17:00:00Z")),
                StageTargets.standard().deadline(Stage.CONTRACT, OFFICE, MONDAY_NINE));
    }

    @Test
    void whatWasLeftBeforeAHoldIsDueAfterIt() {
        var resumed = Instant.parse("2026-03-16T12:00:00Z");
        assertEquals(
                Instant.parse("2026-03-16T14:00:00Z"),
                StageTargets.standard().deadline(Duration.ofHours(2), OFFICE, resumed).dueAt());
    }

    @Test
    void aLiveDealHasNoClock() {
        assertFalse(StageTargets.standard().covers(Stage.LIVE));
        assertThrows(IllegalArgumentException.class, () -> StageTargets.standard().target(Stage.LIVE));
        assertThrows(IllegalArgumentException.class, () -> new StageTargets(1, Map.of(), 0));
    }
}
