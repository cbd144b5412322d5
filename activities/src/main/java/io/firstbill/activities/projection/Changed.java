package io.firstbill.activities.projection;

import org.jspecify.annotations.Nullable;

/**
 * An object whose row changes.
 *
 * @param object its name in the audit: {@code deal}, {@code task:<id>} or {@code stage:<name>}
 * @param before its row before; null when it is new
 * @param after its row from now on
 */
record Changed<T>(String object, @Nullable T before, T after) {}
