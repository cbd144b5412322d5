/**
 * What Joda-Money leaves open: exact percents, the one rounding rule and allocation without a lost cent. Amounts are
 * {@code Money}, unit prices {@code BigMoney}. Knows no contract.
 */
@NullMarked
package io.firstbill.money;

import org.jspecify.annotations.NullMarked;
