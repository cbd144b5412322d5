/** Compares invoices with the expected ones, line by line, and names why they differ. It decides nothing. */
@NullMarked
package io.firstbill.matching;

import org.jspecify.annotations.NullMarked;
