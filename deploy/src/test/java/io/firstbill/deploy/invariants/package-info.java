/**
 * What must hold whatever died (I1 to I6 and I8), checked from outside: reads PostgreSQL, the sandbox's own records and
 * exported histories, and nothing else. Shares no code with the product, so that both would have to be wrong in the
 * same way; owns no server and no deal.
 */
@NullMarked
package io.firstbill.deploy.invariants;

import org.jspecify.annotations.NullMarked;
