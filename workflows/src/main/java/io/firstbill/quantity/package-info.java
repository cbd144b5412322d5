/** How much is billed in a period. Knows no price. */
@NullMarked
package io.firstbill.quantity;

import org.jspecify.annotations.NullMarked;
