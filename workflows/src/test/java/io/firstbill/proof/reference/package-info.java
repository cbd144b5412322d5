/**
 * What a contract costs, written a second time: slowly, day by day and unit by unit, in exact fractions, from the text
 * of the contract. Shares no calculation and no data type with the product, so that both are wrong alike by accident
 * only.
 */
@NullMarked
package io.firstbill.proof.reference;

import org.jspecify.annotations.NullMarked;
