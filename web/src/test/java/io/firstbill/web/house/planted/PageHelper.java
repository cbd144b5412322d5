package io.firstbill.web.house.planted;

import io.firstbill.activities.effect.EffectLedger;
import io.firstbill.activities.engine.DealEngine;
import io.firstbill.web.deal.Dossier;
import io.temporal.client.WorkflowClient;

import java.time.Instant;

/** Goes round the client, writes effects, reads a page's view, counts in floating point, reads the machine's clock. */
public record PageHelper(DealEngine engine, WorkflowClient temporal, EffectLedger effects, Dossier deal, double price) {
    /** The hidden clock. */
    Instant readAt() {
        return Instant.now();
    }
}
