/**
 * The port to the system that bills: what every billing adapter offers, in plain numbers. Every write carries our
 * idempotency key and every object can be found again by it. Rates nothing and decides nothing.
 */
@NullMarked
package io.firstbill.activities.adapter.billing;

import org.jspecify.annotations.NullMarked;
