package io.firstbill.web.client;

import io.firstbill.activities.engine.DealEngine;
import io.firstbill.activities.engine.EngineConnection;
import io.firstbill.deal.DealId;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.Receipt;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

/** Sends acts through the engine this process is connected to. */
@Singleton
@Requires(beans = EngineConnection.class)
final class EngineBridge implements Engine {
    private final DealEngine engine;

    EngineBridge(DealEngine engine) {
        this.engine = engine;
    }

    @Override
    public Receipt send(DealId deal, Act act, String actId) {
        return engine.act(deal, act, actId);
    }
}
