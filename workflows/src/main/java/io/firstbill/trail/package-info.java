/**
 * The proof trail: from every expected invoice line to the term that makes it and its words in the order form, and from
 * every priced term to its lines. It follows what the contract and its invoices say; it prices nothing.
 */
@NullMarked
package io.firstbill.trail;

import org.jspecify.annotations.NullMarked;
