/**
 * The main road as a team of people with programs walks it: sign-ins, API tokens and the acts of {@code /api/v1}, from
 * intake to Live. Knows the product by its addresses only and shares no type with it; owns no server and no check.
 */
@NullMarked
package io.firstbill.deploy.road;

import org.jspecify.annotations.NullMarked;
