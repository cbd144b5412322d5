/**
 * The port to the system that keeps the books: the customer and the mirror of each issued invoice. Issues nothing
 * itself and rates nothing.
 */
@NullMarked
package io.firstbill.activities.adapter.erp;

import org.jspecify.annotations.NullMarked;
