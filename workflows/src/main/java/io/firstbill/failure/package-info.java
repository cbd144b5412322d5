/**
 * How anything says no: findings are values that are shown, failures are exceptions that are translated at two borders.
 */
@NullMarked
package io.firstbill.failure;

import org.jspecify.annotations.NullMarked;
