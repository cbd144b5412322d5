/** The worker: which workflow and activities run, on which task queue, and the boot of the process that runs them. */
@NullMarked
package io.firstbill.activities.worker;

import org.jspecify.annotations.NullMarked;
