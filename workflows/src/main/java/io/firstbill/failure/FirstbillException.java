package io.firstbill.failure;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The one exception of the product. Its message says what happened, with which values, and what to do next. */
public final class FirstbillException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final LinkedHashMap<String, String> details;
    private final @Nullable Duration retryAfter;

    /** A failure without details or cause. */
    public FirstbillException(FailureCode code, String message) {
        this(code, message, Collections.emptyMap(), null, null);
    }

    /** A failure of something else that failed before. */
    public FirstbillException(FailureCode code, String message, Throwable cause) {
        this(code, message, Collections.emptyMap(), null, cause);
    }

    /**
     * @param details values for programs, by stable names; shown to people only inside the message
     * @param retryAfter how long the other system asked to wait, or null
     */
    public FirstbillException(
            FailureCode code,
            String message,
            Map<String, String> details,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.details = new LinkedHashMap<>(details);
        this.retryAfter = retryAfter;
    }

    /** What happened, with which values, and what to do next. */
    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), code.name());
    }

    /** Which failure. */
    public FailureCode code() {
        return code;
    }

    /** Values by stable names; never null, may be empty. */
    public Map<String, String> details() {
        return Collections.unmodifiableMap(details);
    }

    /** How long the other system asked to wait, or null when it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
