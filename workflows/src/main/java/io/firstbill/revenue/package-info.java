/**
 * What finance will book: performance obligations, allocation of the transaction price, and revenue by month (ASC 606,
 * IFRS 15). A preview for people, never a posting; invoices do not decide revenue. Not accounting advice.
 */
@NullMarked
package io.firstbill.revenue;

import org.jspecify.annotations.NullMarked;
