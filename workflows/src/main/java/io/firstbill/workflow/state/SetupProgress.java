package io.firstbill.workflow.state;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * What has been written to billing and ERP.
 *
 * @param planHash hash of the plan shown, or null before there is one
 * @param approvedBy user who approved that plan, or null
 * @param done objects that stand in the other systems, in the order they were made
 */
public record SetupProgress(@Nullable String planHash, @Nullable String approvedBy, List<Done> done) {

    /**
     * One object made.
     *
     * @param step name of the setup step
     * @param generation rises when a step is done again after it was undone, from 1
     * @param hash of the content written
     * @param externalRef the other system's id
     */
    public record Done(String step, int generation, String hash, String externalRef) {}

    /** Nothing yet. */
    public static final SetupProgress NONE = new SetupProgress(null, null, List.of());

    public SetupProgress {
        done = List.copyOf(done);
    }

    /** The same objects under a new plan, not approved yet. */
    public SetupProgress planned(String hash) {
        return new SetupProgress(hash, null, done);
    }

    /** The plan approved. */
    public SetupProgress approved(String user) {
        return new SetupProgress(planHash, user, done);
    }

    /** One object more; an older generation of the same step is replaced. */
    public SetupProgress plus(Done made) {
        return new SetupProgress(
                planHash,
                approvedBy,
                Stream.concat(done.stream().filter(d -> !d.step().equals(made.step())), Stream.of(made)).toList());
    }

    /** One object less. */
    public SetupProgress minus(String step) {
        return new SetupProgress(planHash, approvedBy, done.stream().filter(d -> !d.step().equals(step)).toList());
    }
}
