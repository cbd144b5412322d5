/**
 * The contract as charges ready for the billing system: what is shown, approved and set up. Written once; a change is
 * another configuration with another content hash. Rates nothing.
 */
@NullMarked
package io.firstbill.pricing;

import org.jspecify.annotations.NullMarked;
