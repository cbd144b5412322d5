/** An invoice as a billing system made it, and how a difference from the expected one is told. It compares nothing. */
@NullMarked
package io.firstbill.invoice;

import org.jspecify.annotations.NullMarked;
