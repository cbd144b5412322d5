/**
 * Every check of what a signed order form says: what is wrong, contradictory or missing, where, and what to do about
 * it. Changes nothing and prices nothing.
 */
@NullMarked
package io.firstbill.contract.check;

import org.jspecify.annotations.NullMarked;
