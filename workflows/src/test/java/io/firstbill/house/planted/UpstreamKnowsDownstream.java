package io.firstbill.house.planted;

import io.firstbill.money.Percent;
import io.firstbill.workflow.state.DealState;

/** Money that knows the workflow, and counts in floating point. */
public record UpstreamKnowsDownstream(Percent percent, DealState state, double amount) {}
