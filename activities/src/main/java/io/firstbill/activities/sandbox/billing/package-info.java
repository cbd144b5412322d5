/**
 * A billing system of its own to demonstrate and to test with: accounts with a clock each, prices, subscriptions, and
 * an invoice run from what it holds. Written apart from Firstbill's calculator, with which it shares no line.
 */
@NullMarked
package io.firstbill.activities.sandbox.billing;

import org.jspecify.annotations.NullMarked;
