/**
 * What was set up otherwise: reads the contract otherwise, one choice, date, figure or term at a time, prices it again
 * and finds which reading gives what was billed. It pairs no lines and judges no invoice.
 */
@NullMarked
package io.firstbill.misreading;

import org.jspecify.annotations.NullMarked;
