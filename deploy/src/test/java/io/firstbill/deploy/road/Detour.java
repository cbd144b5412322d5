package io.firstbill.deploy.road;

import java.util.Map;

/** What happens to a deal once on its way, instead of the straight act, when it first has a task of a kind. */
public enum Detour {
    /** Nothing: straight to Live. */
    NONE("", "", ""),
    /** Finance or legal says no; pricing is submitted again. */
    REJECTED("DECIDE_APPROVAL", "", ""),
    /** Stopped before billing setup, and resumed. */
    HELD("APPROVE_SETUP_PLAN", "DEAL_DESK", "/hold"),
    /** UAT is sent back to billing setup. */
    RETURNED_FROM_UAT("SIGN_OFF_UAT", "BILLING_OPERATIONS", "/return"),
    /** UAT is sent back to pricing, so that all is approved again. */
    REPRICED_AFTER_UAT("SIGN_OFF_UAT", "BILLING_OPERATIONS", "/return"),
    /** Cancelled when nothing is set up yet. */
    CANCELLED_EARLY("CONFIGURE_PRICING", "DEAL_DESK", "/cancellation"),
    /** Cancelled when billing holds everything and the first invoice is drafted. */
    CANCELLED_LATE("VERIFY_INVOICE", "DEAL_DESK", "/cancellation");

    private final String task;
    private final String role;
    private final String path;

    Detour(String task, String role, String path) {
        this.task = task;
        this.role = role;
        this.path = path;
    }

    /** True when it is taken at a task of this kind. */
    boolean at(String kind) {
        return task.equals(kind);
    }

    /** Who takes it; empty for whoever has the task. */
    String role() {
        return role;
    }

    /** The act below the deal's address; empty for the task's own. */
    String path() {
        return path;
    }

    /** What is sent. */
    Map<String, Object> body() {
        return switch (this) {
            case NONE -> Map.of();
            case REJECTED ->
                    Map.of(
                            "approved",
                            false,
                            "reasonCode",
                            "price_too_low",
                            "note",
                            "too cheap",
                            "returnTo",
                            "PRICING");
            case HELD -> Map.of("reason", "The customer asked for a week");
            case RETURNED_FROM_UAT -> Map.of("to", "BILLING_SETUP", "reasonCode", "WRONG_PRICE");
            case REPRICED_AFTER_UAT -> Map.of("to", "PRICING", "reasonCode", "WRONG_PRICE");
            case CANCELLED_EARLY, CANCELLED_LATE -> Map.of("reason", "The customer withdrew");
        };
    }

    /** How a deal that takes it ends. */
    public String end() {
        return this == CANCELLED_EARLY || this == CANCELLED_LATE ? "CANCELLED" : "LIVE";
    }
}
