package io.firstbill.lifecycle;

import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who gets a stage going again that something stopped. The task goes to those who can mend the likeliest cause: prices
 * that a finding stops in approval are the pricing analyst's, a refused call of the setup is billing operations'.
 */
public final class Blocks {
    private Blocks() {}

    /** The role whose task a block in this stage is. */
    public static Role mender(Stage stage) {
        return switch (stage) {
            case CONTRACT -> Role.DEAL_DESK;
            case PRICING, APPROVAL -> Role.PRICING_ANALYST;
            case BILLING_SETUP, UAT, FIRST_INVOICE, LIVE -> Role.BILLING_OPERATIONS;
        };
    }

    /** Roles that may run the stage again: its mender, billing operations who keep the connectors, and deal desk. */
    public static Set<Role> retriers(Stage stage) {
        return EnumSet.of(mender(stage), Role.BILLING_OPERATIONS, Role.DEAL_DESK);
    }
}
