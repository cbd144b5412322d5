package io.firstbill.web.pricing;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong at a field, said beside it.
 *
 * @param field name of the field, or of the list of rows
 * @param message what is wrong, with the values
 * @param use what the order form says, offered in place of what is typed; null when there is nothing to take over
 */
public record Say(String field, String message, @Nullable String use) {}
