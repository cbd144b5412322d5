package io.firstbill.workflow.state;

import io.firstbill.deal.Stage;

/**
 * An undo registered before its deed. The deed may or may not have happened; the undo finds out.
 *
 * @param stage the stage that did it
 * @param step name of the step, unique within the deal
 * @param generation which doing of the step
 */
public record Undo(Stage stage, String step, int generation) {}
