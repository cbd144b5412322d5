/** What the path asks of the outside world: one activity interface per stage, with their time-outs and retries. */
@NullMarked
package io.firstbill.workflow.activity;

import org.jspecify.annotations.NullMarked;
