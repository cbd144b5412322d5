/**
 * Records what the workflow changed: one transaction per wake-up writes deal, stages, tasks, audit and snapshot. The
 * only writer of those tables after intake. Decides nothing.
 */
@NullMarked
package io.firstbill.activities.projection;

import org.jspecify.annotations.NullMarked;
