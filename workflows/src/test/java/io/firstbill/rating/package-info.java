/** Tests of expected invoices, among them the hand-worked example deals. */
@NullMarked
package io.firstbill.rating;

import org.jspecify.annotations.NullMarked;
