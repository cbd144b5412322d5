package io.firstbill.activities.store.view;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * A place in a list that is ordered by a moment and an id.
 *
 * @param at ISO moment, or {@code infinity} for rows without one, or {@code -infinity} before the first
 * @param id of the row there
 */
record Cursor(String at, String id) {
    static final String NEVER = "infinity";

    /** Before the first row of an ascending list. */
    static final Cursor START = new Cursor("-infinity", "");

    /** Before the first row of a descending list: {@code ~} sorts after every id. */
    static final Cursor END = new Cursor(NEVER, "~");

    static Cursor of(@Nullable Instant at, String id) {
        return new Cursor(at == null ? NEVER : at.toString(), id);
    }

    /** The cursor of a link; {@code first} when the link has none. */
    static Cursor parse(@Nullable String link, Cursor first) {
        if (link == null || link.isBlank()) {
            return first;
        }
        int parted = link.indexOf('~');
        if (parted < 0 || !moment(link.substring(0, parted))) {
            throw new FirstbillException(
                    FailureCode.INVALID_REQUEST, "\"" + link + "\" is no place in this list. Open its first page.");
        }
        return new Cursor(link.substring(0, parted), link.substring(parted + 1));
    }

    String link() {
        return at + "~" + id;
    }

    private static boolean moment(String text) {
        if (text.equals(NEVER)) {
            return true;
        }
        try {
            return Instant.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
