package io.firstbill.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.deploy.invariants.Verdict;

import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Deals under way while processes are killed with signal 9 at seeded moments: every deal arrives where it was to
 * arrive, and every invariant holds. {@code -Dfaults.seed}, {@code -Dfaults.deals} and {@code -Dfaults.kills} choose;
 * profile {@code faults} takes 50 deals, 20 kills and a new seed. A failed run leaves its folder.
 */
class FaultsTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyInvariantHoldsWhoeverDies(Engine engine) throws Exception {
        int deals = Integer.getInteger("faults.deals", 10);
        int kills = Integer.getInteger("faults.kills", 3);
        KillPlan plan = KillPlan.of(seed(), kills, Fleet.acts(deals), engine.victims());

        List<Verdict> verdicts = new FaultRun(folder, engine, plan, deals).verdicts();

        assertEquals(List.of("I1", "I2", "I3", "I4", "I5", "I6", "I8"), verdicts.stream().map(Verdict::name).toList());
        assertAll(
                verdicts.stream().map(verdict -> () -> assertEquals(List.of(), verdict.violations(), verdict.name())));
        verdicts.forEach(verdict -> assertTrue(verdict.looked() >= deals, verdict + " looked at next to nothing"));
    }

    private static long seed() {
        String chosen = System.getProperty("faults.seed", "").strip();
        return chosen.isEmpty() ? new Random().nextInt(1_000_000) : Long.parseLong(chosen);
    }
}
