package io.firstbill.activities.adapter;

import java.net.URI;

/**
 * An object as another system holds it, read back.
 *
 * @param ref that system's id
 * @param model what it holds, field by field, from its own record and never from our request
 * @param state whether it is in use there
 * @param link where a person sees it in that system
 */
public record Held<T>(String ref, T model, State state, URI link) {

    /** Whether an object is in use. */
    public enum State {
        ACTIVE,
        /** Cancelled or archived; kept for the record, without effect. */
        ENDED
    }

    /** True when it is in use there. */
    public boolean active() {
        return state == State.ACTIVE;
    }
}
