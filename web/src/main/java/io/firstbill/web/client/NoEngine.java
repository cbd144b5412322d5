package io.firstbill.web.client;

import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.Receipt;
import io.micronaut.context.annotation.Secondary;

import jakarta.inject.Singleton;

/** Stands where no engine is configured: pages read, acts are refused. */
@Singleton
@Secondary
final class NoEngine implements Engine {
    @Override
    public Receipt send(DealId deal, Act act, String actId) {
        throw new FirstbillException(
                FailureCode.ENGINE_UNAVAILABLE, "No workflow engine is configured, so nothing can be decided now.");
    }
}
