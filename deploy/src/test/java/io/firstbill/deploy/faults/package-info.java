/**
 * The product under fire: a fleet of deals driven by several people while processes of its tree are killed at seeded
 * moments, then what must hold. Owns the kills and the story; how deals are driven is in {@code road}, what must hold
 * in {@code invariants}.
 */
@NullMarked
package io.firstbill.deploy.faults;

import org.jspecify.annotations.NullMarked;
