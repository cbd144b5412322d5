/** An invoice as the billing system issued it, and how it is matched to the expected one by key. */
@NullMarked
package io.firstbill.invoice;

import org.jspecify.annotations.NullMarked;
