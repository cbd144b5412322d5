/**
 * Charge models: how a quantity in a period becomes money, before rounding. Each model rates, checks and describes
 * itself. Knows no contract, no clause and no invoice.
 */
@NullMarked
package io.firstbill.charge;

import org.jspecify.annotations.NullMarked;
