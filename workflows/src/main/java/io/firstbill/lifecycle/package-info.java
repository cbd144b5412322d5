/**
 * The words for how a deal stands: status of a stage, what it waits for, what may happen next, what happened. Knows no
 * Temporal.
 */
@NullMarked
package io.firstbill.lifecycle;

import org.jspecify.annotations.NullMarked;
