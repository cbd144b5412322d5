/**
 * The workflow of one deal: the path and the walk along it. Decides and waits; calculates nothing and touches nothing
 * outside.
 */
@NullMarked
package io.firstbill.workflow;

import org.jspecify.annotations.NullMarked;
