/**
 * What the signed order form says, as data, and every check of it. An amendment is a new version, never an edit. Does
 * not know how a contract is written down, nor what becomes of it.
 */
@NullMarked
package io.firstbill.contract;

import org.jspecify.annotations.NullMarked;
