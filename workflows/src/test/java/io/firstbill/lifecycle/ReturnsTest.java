package io.firstbill.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;

import org.junit.jupiter.api.Test;

import java.util.List;

class ReturnsTest {
    @Test
    void sendsWhatUatFoundToPricingOrSetup() {
        assertEquals(List.of(Stage.PRICING, Stage.BILLING_SETUP), Returns.from(Stage.UAT));
        assertEquals(List.of(Role.BILLING_OPERATIONS, Role.DEAL_DESK), Returns.by(Stage.UAT));
    }

    @Test
    void neverLeadsForward() {
        for (Stage stage : Stage.values()) {
            Returns.from(stage).forEach(to -> assertTrue(to.compareTo(stage) < 0, stage + " to " + to));
        }
    }

    @Test
    void hasNoWayBackFromTheFirstStageAndTheLast() {
        assertEquals(List.of(), Returns.from(Stage.CONTRACT));
        assertEquals(List.of(), Returns.from(Stage.LIVE));
    }
}
