package io.firstbill.web.pricing;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong at a field, said beside it.
 *
 * @param field name of the field, or of the list of rows
 * @param message what is wrong, with the values
 * @param use what the order form says, offered in place of what is typed; null when there is nothing to take over
 * @param contract whether it is mended in the contract, not here
 */
public record Say(String field, String message, @Nullable String use, boolean contract) {
    Say(String field, String message, @Nullable String use) {
        this(field, message, use, false);
    }

    /** What must be mended in the contract. */
    static Say ofContract(String field, String message) {
        return new Say(field, message, null, true);
    }
}
