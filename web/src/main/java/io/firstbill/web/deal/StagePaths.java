package io.firstbill.web.deal;

import io.firstbill.deal.Stage;

/** The page of a deal on which the work of a stage is done. */
public final class StagePaths {
    private StagePaths() {}

    /** Its path after that of the deal, for example {@code /billing-setup}; empty for the overview. */
    public static String of(Stage stage) {
        return switch (stage) {
            case CONTRACT -> "/contract";
            case PRICING -> "/pricing";
            case APPROVAL -> "/approvals";
            case BILLING_SETUP -> "/billing-setup";
            case UAT -> "/uat";
            case FIRST_INVOICE -> "/invoice";
            case LIVE -> "";
        };
    }
}
