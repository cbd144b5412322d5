package io.firstbill.activities.sandbox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** How a sandbox system says no, in the manner of HTTP. Its adapter turns it into a failure of ours. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The status when no answer came at all. */
    public static final int NO_ANSWER = 0;

    private final int status;
    private final @Nullable Duration retryAfter;

    private Refusal(int status, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The request went out and nothing came back. */
    public static Refusal noAnswer(String message, @Nullable Throwable cause) {
        return new Refusal(NO_ANSWER, message, null, cause);
    }

    /** An answer with this status. */
    public static Refusal of(int status, String message) {
        return new Refusal(status, message, null, null);
    }

    /** The content cannot be right. */
    public static Refusal unprocessable(String message) {
        return of(422, message);
    }

    /** There is no such object. */
    public static Refusal unknown(String what, String id) {
        return of(404, "No such " + what + ": " + id);
    }

    /** Too many calls; come back later. */
    public static Refusal tooMany(Duration retryAfter) {
        return new Refusal(429, "Too many requests; retry after " + retryAfter.toSeconds() + " s", retryAfter, null);
    }

    /** HTTP status, or {@link #NO_ANSWER}. */
    public int status() {
        return status;
    }

    /** How long to wait, or null. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
