package io.firstbill.uat;

import io.firstbill.failure.Finding;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * A person's yes to a run.
 *
 * @param by who, by stable id
 * @param at when
 * @param resultHash {@link UatRun#hash()} of the run that was shown
 * @param note what they added, or null
 */
public record SignOff(String by, Instant at, String resultHash, @Nullable String note) {

    /** Why this run cannot be signed off; empty when it can. */
    public static Optional<Finding> check(UatRun run) {
        var failed = run.results().stream().filter(result -> !result.passed()).count();
        return run.passed()
                ? Optional.empty()
                : Optional.of(
                        Finding.blocker(
                                "uat.open",
                                "",
                                run.differences() + " differences and " + failed + " failed cases are open.",
                                "Send the deal back to pricing or billing setup, then run again."));
    }

    /** Why this sign-off does not hold for a run; empty when it does. */
    public Optional<Finding> binds(UatRun run) {
        return resultHash.equals(run.hash())
                ? Optional.empty()
                : Optional.of(
                        Finding.blocker(
                                "uat.stale",
                                "",
                                "The sign-off of " + by + " is for another result than this one.",
                                "Look at this run and sign it off."));
    }
}
