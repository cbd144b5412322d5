/**
 * The state of a deal as one immutable record: run input, snapshot in the database and input of a rebuild. Ids and
 * hashes only; contract text and prices stay in the database.
 */
@NullMarked
package io.firstbill.workflow.state;

import org.jspecify.annotations.NullMarked;
