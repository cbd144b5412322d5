/** The port for tax and its table-driven default. Asks no authority and no outside system by itself. */
@NullMarked
package io.firstbill.tax;

import org.jspecify.annotations.NullMarked;
