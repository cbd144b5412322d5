package io.firstbill.setup;

import io.firstbill.failure.Finding;

/**
 * One field in which a system holds something else than the model says.
 *
 * @param object which object, for example {@code price L1-1}
 * @param field which field, for example {@code unitAmount}; empty when the whole object is missing or too many
 * @param expected what the model says, empty for nothing
 * @param actual what is held, empty for nothing
 */
public record FieldDifference(String object, String field, String expected, String actual) {

    /** The difference as a blocker. */
    public Finding finding() {
        return Finding.blocker(
                "setup.differs",
                "/" + object.replace(' ', '/') + (field.isEmpty() ? "" : "/" + field),
                sentence(),
                "Run the setup again, or find out who changed it in the other system.");
    }

    /** The difference in words, for example {@code price L1-1: unitAmount is 43, must be 42}. */
    public String sentence() {
        if (field.isEmpty()) {
            return object + (actual.isEmpty() ? " is not there" : " is there and must not be");
        }
        return object + ": " + field + " is " + words(actual) + ", must be " + words(expected);
    }

    private static String words(String value) {
        return value.isEmpty() ? "empty" : value;
    }
}
