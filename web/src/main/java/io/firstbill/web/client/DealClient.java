package io.firstbill.web.client;

import io.firstbill.deal.DealId;
import io.firstbill.web.shell.PageHeaders;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.By;
import io.firstbill.workflow.message.Receipt;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import java.util.List;

/** Sends people's acts to their deals. The only class of the web module that does so. */
@Singleton
public class DealClient {
    private final Engine engine;

    DealClient(Engine engine) {
        this.engine = engine;
    }

    /** The person as an act names it, with roles as proven by this request. */
    public static By by(HttpRequest<?> request, Visitor visitor) {
        return new By(visitor.actor(), List.copyOf(visitor.roles()), PageHeaders.requestId(request));
    }

    /**
     * Sends an act and gives the revision that will show it.
     *
     * @param key chosen with the form or by the API's caller; a repeat with the same key is the same act
     * @throws io.firstbill.failure.FirstbillException when the deal refuses it, or the engine does not answer
     */
    public Receipt act(DealId deal, Act act, String key) {
        return engine.send(deal, act, act.by().user() + ":" + key);
    }
}
