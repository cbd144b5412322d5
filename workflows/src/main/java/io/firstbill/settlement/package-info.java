/**
 * What stands over the lines of the whole term, in the order of an invoice: discounts, maximums and commitments, tax,
 * credits. Works on rated, rounded lines and makes lines of its own, each with its reason; rates nothing and knows no
 * charge model.
 */
@NullMarked
package io.firstbill.settlement;

import org.jspecify.annotations.NullMarked;
