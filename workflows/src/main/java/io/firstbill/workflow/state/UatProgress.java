package io.firstbill.workflow.state;

import org.jspecify.annotations.Nullable;

/**
 * The latest UAT run.
 *
 * @param run its number, from 1
 * @param resultHash hash of its result
 * @param differences how many lines differ
 * @param signedOffBy user who signed it off, or null
 */
public record UatProgress(int run, String resultHash, int differences, @Nullable String signedOffBy) {

    /** The run signed off. */
    public UatProgress signedOff(String user) {
        return new UatProgress(run, resultHash, differences, user);
    }
}
