/**
 * What pages may ask of the sandbox systems: look in, move a clock, plant and clear a fault. Says what is asked, not
 * how; present only where the sandbox runs.
 */
@NullMarked
package io.firstbill.activities.store.sandbox;

import org.jspecify.annotations.NullMarked;
