/**
 * The product on one machine: the data folder, the embedded PostgreSQL, the choice of a Temporal engine and the watch
 * over the processes of the tree. It starts and stops what the product stands on; it owns no page, no rule and no
 * table.
 *
 * <p>Invariants: one launcher per data folder; a server is talked to only after it has proved to be ours; every
 * listener is on loopback; a child that dies is back within 15 seconds.
 */
@NullMarked
package io.firstbill.deploy.standalone;

import org.jspecify.annotations.NullMarked;
