package io.firstbill.activities.sandbox;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A fault planted in a sandbox system. It stays until it has hit as often as ordered, or until it is cleared.
 *
 * @param id its number; 0 before it is planted
 * @param kind what goes wrong
 * @param operation only in calls of this name; null in every write
 * @param scope only for this deal ({@code D-1042}), account id or key; null for all
 * @param line only this contract line, for faults of prices and lines; null for the first met
 * @param amount what a wrong price or line deviates by; null for the default of the kind
 * @param remaining how often it still hits; null until it is cleared
 * @param hits how often it has hit
 * @param plantedBy who planted it
 * @param plantedAt when
 */
public record Fault(
        long id,
        Kind kind,
        @Nullable String operation,
        @Nullable String scope,
        @Nullable String line,
        @Nullable BigDecimal amount,
        @Nullable Integer remaining,
        int hits,
        String plantedBy,
        @Nullable Instant plantedAt) {

    /** What goes wrong. */
    public enum Kind {
        /** The answer takes its time. */
        SLOW("Answers slowly"),
        /** The write happens and no answer comes. */
        TIMEOUT_AFTER_EFFECT("Acts, then no answer"),
        /** 429 with a time to wait; nothing happens. */
        RATE_LIMITED("Too many requests (429)"),
        /** 500; nothing happens. */
        SERVER_ERROR("Server error (500)"),
        /** The write happens and 500 is answered. */
        SERVER_ERROR_AFTER_EFFECT("Acts, then server error (500)"),
        /**
         * A stored price changes by itself, as if someone had edited it there: when a test copy of a subscription with
         * it is made, or with operation {@code createPrice} as soon as it is stored.
         */
        WRONG_PRICE("Stored price is wrong"),
        /** A line of a live account's invoice comes out with another amount. */
        WRONG_LINE("Invoice line is wrong"),
        /** A line of a live account's invoice comes twice. */
        DUPLICATE("Invoice line comes twice"),
        /** A draft of an account on hold is issued by itself as soon as it is made. */
        AUTO_FINALISE("Draft is issued by itself");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What pages print. */
        public String label() {
            return label;
        }
    }

    /** A fault that hits this often for one deal, account or key; null for all. */
    public static Fault of(Kind kind, @Nullable String scope, int times) {
        return new Fault(0, kind, null, scope, null, null, times, 0, "system", null);
    }

    /** The same, only in calls of this name. */
    public Fault in(String call) {
        return new Fault(id, kind, call, scope, line, amount, remaining, hits, plantedBy, plantedAt);
    }

    /** The same, only for this contract line. */
    public Fault on(String contractLine) {
        return new Fault(id, kind, operation, scope, contractLine, amount, remaining, hits, plantedBy, plantedAt);
    }
}
