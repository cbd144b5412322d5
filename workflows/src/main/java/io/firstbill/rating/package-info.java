/**
 * What the contract says each invoice of the term must be: schedule, quantities, rating, rounding, each line with its
 * explanation. Pure; shares nothing with the systems that bill.
 */
@NullMarked
package io.firstbill.rating;

import org.jspecify.annotations.NullMarked;
