/**
 * The UAT of a deal: what the contract asks for over the whole term beside what billing made of it, and its sign-off.
 */
@NullMarked
package io.firstbill.web.uat;

import org.jspecify.annotations.NullMarked;
