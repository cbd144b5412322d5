/** A check that shares code with the product, for the rule that must catch it. */
@NullMarked
package io.firstbill.deploy.invariants.planted;

import org.jspecify.annotations.NullMarked;
