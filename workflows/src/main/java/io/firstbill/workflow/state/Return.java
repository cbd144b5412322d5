package io.firstbill.workflow.state;

import io.firstbill.deal.Actor;
import io.firstbill.deal.Stage;

import java.time.Instant;

/**
 * A return of the deal to an earlier stage.
 *
 * @param reasonCode one of the policy's reason codes
 */
public record Return(Stage from, Stage to, String reasonCode, Actor by, Instant at) {}
