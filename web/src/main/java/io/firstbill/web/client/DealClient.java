package io.firstbill.web.client;

import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.web.shell.PageHeaders;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.By;
import io.firstbill.workflow.message.Receipt;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import java.util.List;

/**
 * Sends people's acts to their deals. The only class of the web module that does so. An act counts as done once it is
 * in the database: an engine may die between its answer and the recording, and one in memory forgets what it said.
 */
@Singleton
public class DealClient {
    private final Engine engine;
    private final Revisions revisions;

    DealClient(Engine engine, Revisions revisions) {
        this.engine = engine;
        this.revisions = revisions;
    }

    /** The person as an act names it, with roles as proven by this request. */
    public static By by(HttpRequest<?> request, Visitor visitor) {
        return new By(visitor.actor(), List.copyOf(visitor.roles()), PageHeaders.requestId(request));
    }

    /**
     * Sends an act and gives the recorded revision that shows it.
     *
     * @param key chosen with the form or by the API's caller; a repeat with the same key is the same act
     * @throws FirstbillException when the deal refuses it; ENGINE_UNAVAILABLE when the engine does not answer, or its
     *     answer is not recorded: the act may then have been done, and a repeat with the same key settles it
     */
    public Receipt act(DealId deal, Act act, String key) {
        String id = act.by().user() + ":" + key;
        engine.send(deal, act, id);
        return revisions.recorded(deal, id).map(Receipt::new).orElseThrow(() -> notRecorded(deal));
    }

    private static FirstbillException notRecorded(DealId deal) {
        return new FirstbillException(
                FailureCode.ENGINE_UNAVAILABLE,
                deal
                        + " took the act, and it is not recorded yet. Send the form again in a moment: it is taken"
                        + " once, however often it is sent.");
    }
}
