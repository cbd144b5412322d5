/** One class per stage: it sequences, waits and takes the acts of people; it calculates nothing. */
@NullMarked
package io.firstbill.workflow.stage;

import org.jspecify.annotations.NullMarked;
