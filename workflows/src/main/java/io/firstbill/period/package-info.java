/**
 * The civil days of a contract: term, billing periods, schedule and proration. Ranges are half-open, {@code [start,
 * end)}; people are shown the last day. Knows no money but the price a share is taken of, and no clock.
 */
@NullMarked
package io.firstbill.period;

import org.jspecify.annotations.NullMarked;
