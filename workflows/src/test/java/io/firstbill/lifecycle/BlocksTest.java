package io.firstbill.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;

import org.junit.jupiter.api.Test;

import java.util.Set;

class BlocksTest {
    @Test
    void givesPricesThatStopAnApprovalToThoseWhoPrice() {
        assertEquals(Role.PRICING_ANALYST, Blocks.mender(Stage.APPROVAL));
        assertTrue(Returns.by(Stage.APPROVAL).contains(Blocks.mender(Stage.APPROVAL)), "who mends may take it back");
    }

    @Test
    void letsThoseWhoKeepTheConnectorsRunAnyStageAgain() {
        assertEquals(
                Set.of(Role.PRICING_ANALYST, Role.BILLING_OPERATIONS, Role.DEAL_DESK), Blocks.retriers(Stage.PRICING));
        assertEquals(Set.of(Role.BILLING_OPERATIONS, Role.DEAL_DESK), Blocks.retriers(Stage.BILLING_SETUP));
    }
}
