/** What was used, by day. Knows no price and no contract. */
@NullMarked
package io.firstbill.quantity;

import org.jspecify.annotations.NullMarked;
