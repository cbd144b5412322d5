/**
 * What the sandbox systems share as systems of their own: a pool and a schema each, the gate every write passes, faults
 * and the call log. Shares nothing with the product it is used by: neither tables nor calculations.
 */
@NullMarked
package io.firstbill.activities.sandbox;

import org.jspecify.annotations.NullMarked;
