package io.firstbill.lifecycle;

import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;

import java.util.List;

/**
 * The ways back: which stage may send a deal to which earlier one, and who may do it. Thus what UAT finds goes back to
 * pricing or to billing setup, by billing operations or deal desk.
 */
public final class Returns {
    private Returns() {}

    /** Stages that can mend what this one found, the likeliest first; empty where there is no way back. */
    public static List<Stage> from(Stage stage) {
        return switch (stage) {
            case CONTRACT, LIVE -> List.of();
            case PRICING -> List.of(Stage.CONTRACT);
            case APPROVAL, BILLING_SETUP -> List.of(Stage.PRICING, Stage.CONTRACT);
            case UAT -> List.of(Stage.PRICING, Stage.BILLING_SETUP);
            case FIRST_INVOICE -> List.of(Stage.BILLING_SETUP, Stage.PRICING);
        };
    }

    /** Roles that may send a deal back from this stage: those who do its work or mend its prices, and deal desk. */
    public static List<Role> by(Stage stage) {
        return switch (stage) {
            case PRICING, APPROVAL -> List.of(Role.PRICING_ANALYST, Role.DEAL_DESK);
            case BILLING_SETUP, UAT, FIRST_INVOICE -> List.of(Role.BILLING_OPERATIONS, Role.DEAL_DESK);
            case CONTRACT, LIVE -> List.of(Role.DEAL_DESK);
        };
    }
}
