/**
 * The activities of each stage: fetch, call the rules, record. One class for each activity interface of the workflow.
 */
@NullMarked
package io.firstbill.activities.stage;

import org.jspecify.annotations.NullMarked;
