/**
 * Who must approve a deal and why: a versioned decision table over integer facts of the deal, and who may not decide.
 * Owns no request, no waiting and no delegation; the workflow keeps those.
 */
@NullMarked
package io.firstbill.approval;

import org.jspecify.annotations.NullMarked;
