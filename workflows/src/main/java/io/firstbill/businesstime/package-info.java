/**
 * Working time: which instants an SLA clock counts, by a versioned calendar, and the targets of the stages. Owns no
 * clock, no pause and no escalation; civil days of a contract are {@code period}'s.
 */
@NullMarked
package io.firstbill.businesstime;

import org.jspecify.annotations.NullMarked;
