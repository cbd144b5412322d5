/**
 * Deals as rows, the versions of their contract and pricing, their files, comments and drafts, and the intake that
 * writes the first row. Rows of the workflow are written by the projection alone. Knows no engine.
 */
@NullMarked
package io.firstbill.activities.store.deal;

import org.jspecify.annotations.NullMarked;
