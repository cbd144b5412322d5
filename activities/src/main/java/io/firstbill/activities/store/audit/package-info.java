/**
 * The append-only log: what happened to a deal and to reference data, chained by hash so that a changed row is found.
 * Adds rows and verifies them; changes none.
 */
@NullMarked
package io.firstbill.activities.store.audit;

import org.jspecify.annotations.NullMarked;
