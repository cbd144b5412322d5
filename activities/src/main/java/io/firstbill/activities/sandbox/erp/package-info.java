/**
 * Books of its own to demonstrate and to test with: customers, and the mirror of what billing issued. Rates nothing and
 * numbers nothing; the reference of a mirror is billing's number.
 */
@NullMarked
package io.firstbill.activities.sandbox.erp;

import org.jspecify.annotations.NullMarked;
