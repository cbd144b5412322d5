package io.firstbill.workflow.state;

import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.WaitCause;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Where the deal stands.
 *
 * @param revision rises by one with each recorded change
 * @param incarnation rises each time the deal is rebuilt into an engine, from 1
 * @param status of the deal as a whole
 * @param stage the deal is in
 * @param hold why it is stopped, or null
 * @param block why its stage cannot go on, or null
 * @param cause what it waits for right now
 */
public record Position(
        long revision,
        int incarnation,
        DealStatus status,
        Stage stage,
        @Nullable Hold hold,
        @Nullable Block block,
        WaitCause cause) {

    /**
     * A stop ordered by a person.
     *
     * @param until when it was lifted; null while it holds. It stays until the clocks are shifted by its length
     */
    public record Hold(String by, String reason, Instant since, @Nullable Instant until) {

        /** The hold lifted. */
        public Hold lifted(Instant at) {
            return new Hold(by, reason, since, at);
        }
    }

    /**
     * A stage that cannot go on.
     *
     * @param code failure or finding, for example {@code UNAPPROVED_PRICE}
     * @param text one sentence for people
     */
    public record Block(String code, String text, Instant since) {}

    /** True while a person's hold stops everything but acts on the hold itself. */
    public boolean onHold() {
        return hold != null && hold.until() == null;
    }

    /** The position with that changed. */
    public Position withRevision(long next) {
        return new Position(next, incarnation, status, stage, hold, block, cause);
    }

    /** The position with that changed. */
    public Position withIncarnation(int next) {
        return new Position(revision, next, status, stage, hold, block, cause);
    }

    /** The position with that changed. */
    public Position withStatus(DealStatus next) {
        return new Position(revision, incarnation, next, stage, hold, block, cause);
    }

    /** The position with that changed. */
    public Position withStage(Stage next) {
        return new Position(revision, incarnation, status, next, hold, null, cause);
    }

    /** The position with that changed. */
    public Position withHold(@Nullable Hold next) {
        return new Position(revision, incarnation, status, stage, next, block, cause);
    }

    /** The position with that changed. */
    public Position withBlock(@Nullable Block next) {
        return new Position(revision, incarnation, status, stage, hold, next, cause);
    }

    /** The position with that changed. */
    public Position withCause(WaitCause next) {
        return new Position(revision, incarnation, status, stage, hold, block, next);
    }
}
