/**
 * Proof that the calculator is right and that it notices what is wrong: planted faults of billing set-up, random
 * contracts, and a reference that was written separately. Nothing here is part of the product.
 */
@NullMarked
package io.firstbill.proof;

import org.jspecify.annotations.NullMarked;
