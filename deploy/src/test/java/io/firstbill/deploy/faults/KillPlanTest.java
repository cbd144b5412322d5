package io.firstbill.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.deploy.faults.KillPlan.Kill;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.stream.Collectors;

class KillPlanTest {
    @Test
    void isTheSameForTheSameSeed() {
        assertEquals(KillPlan.of(7, 20, 250, Engine.CLI.victims()), KillPlan.of(7, 20, 250, Engine.CLI.victims()));
        assertNotEquals(KillPlan.of(7, 20, 250, Engine.CLI.victims()), KillPlan.of(8, 20, 250, Engine.CLI.victims()));
    }

    @Test
    void killsEverybodyInOrderOfTheMomentsAndWhileThereIsWorkLeft() {
        KillPlan plan = KillPlan.of(7, 20, 250, Engine.CLI.victims());

        assertEquals(EnumSet.allOf(Victim.class), plan.kills().stream().map(Kill::victim).collect(Collectors.toSet()));
        assertEquals(20, plan.kills().size());
        assertTrue(plan.kills().getFirst().afterActs() >= 25);
        assertTrue(plan.kills().getLast().afterActs() < 225);
        assertEquals(
                plan.kills().stream().map(Kill::afterActs).sorted().toList(),
                plan.kills().stream().map(Kill::afterActs).toList());
    }
}
