package io.firstbill.web.client;

import io.firstbill.deal.DealId;
import io.firstbill.failure.FirstbillException;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.Receipt;
import io.micronaut.context.annotation.Primary;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes every act and remembers it, or refuses what a test told it to refuse for a deal. */
@Singleton
@Primary
public final class PlayedEngine implements Engine {
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Map<DealId, FirstbillException> refusals = new ConcurrentHashMap<>();

    /** One act as it arrived. */
    public record Sent(DealId deal, Act act, String actId) {}

    /** Refuses every further act on this deal. */
    public void refuse(DealId deal, FirstbillException refusal) {
        refusals.put(deal, refusal);
    }

    /** The acts on a deal, in order. */
    public List<Act> acts(DealId deal) {
        return sent.stream().filter(one -> one.deal().equals(deal)).map(Sent::act).toList();
    }

    @Override
    public Receipt send(DealId deal, Act act, String actId) {
        FirstbillException refusal = refusals.get(deal);
        if (refusal != null) {
            throw refusal;
        }
        sent.add(new Sent(deal, act, actId));
        return new Receipt(1);
    }
}
