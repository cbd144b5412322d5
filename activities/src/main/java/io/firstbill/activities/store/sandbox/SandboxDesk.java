package io.firstbill.activities.store.sandbox;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The desk of the people who run the sandbox billing system and the sandbox ERP. */
public interface SandboxDesk {
    /**
     * A customer account there.
     *
     * @param deal the deal it was made for, or null when its key names none
     * @param test whether it was made for a UAT run
     * @param clock the date there
     */
    record AccountFacts(
            String id,
            @Nullable String deal,
            String name,
            String currency,
            boolean onHold,
            boolean ended,
            boolean test,
            LocalDate clock) {}

    /** Which of the two. */
    enum Side {
        /** The sandbox billing system. */
        BILLING("Billing"),
        /** The sandbox ERP. */
        ERP("ERP");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        /** What pages print. */
        public String label() {
            return label;
        }
    }

    /** A kind of fault: its name and the words for it. */
    record FaultKind(String name, String label) {}

    /**
     * A planted fault; parts that are null limit nothing.
     *
     * @param side the system it is planted in
     * @param id its number there; 0 before it is planted
     * @param kind name of a {@link FaultKind}
     * @param operation only in calls of this name
     * @param scope only for this deal, account or key
     * @param line only this contract line
     * @param amount what a wrong price or line deviates by
     * @param remaining how often it still hits; null until it is cleared
     */
    record PlantedFault(
            Side side,
            long id,
            String kind,
            String label,
            @Nullable String operation,
            @Nullable String scope,
            @Nullable String line,
            @Nullable BigDecimal amount,
            @Nullable Integer remaining,
            int hits,
            String plantedBy,
            @Nullable Instant plantedAt) {}

    /** One write request as a system received it. */
    record CallFacts(
            Side side,
            long id,
            Instant at,
            String operation,
            String key,
            String outcome,
            @Nullable String objectId,
            boolean answered,
            @Nullable String note) {}

    /** Every account, newest first. */
    List<AccountFacts> accounts();

    /**
     * Moves an account's clock forward and invoices what is due by then; an earlier date changes nothing.
     *
     * @throws io.firstbill.failure.FirstbillException NOT_FOUND for an unknown account
     */
    void moveClock(String account, LocalDate to);

    /** The kinds of faults it knows. */
    List<FaultKind> kinds();

    /** Faults that can still hit, those of billing first, oldest first. */
    List<PlantedFault> faults();

    /**
     * Plants a fault; answers its number.
     *
     * @throws io.firstbill.failure.FirstbillException INVALID_REQUEST for an unknown kind
     */
    long plant(PlantedFault fault);

    /** Clears a fault; false when it was no longer there. */
    boolean clear(Side side, long fault);

    /** The latest write requests, newest first. */
    List<CallFacts> calls(int count);
}
