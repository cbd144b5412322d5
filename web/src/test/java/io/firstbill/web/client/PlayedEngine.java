package io.firstbill.web.client;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.deal.SnapshotRepository;
import io.firstbill.deal.DealId;
import io.firstbill.failure.FirstbillException;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.Receipt;
import io.micronaut.context.annotation.Primary;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Takes every act, remembers it and has it recorded, or refuses what a test told it to refuse for a deal. One told to
 * die after its answer records nothing.
 */
@Singleton
@Primary
public final class PlayedEngine implements Engine {
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Map<DealId, FirstbillException> refusals = new ConcurrentHashMap<>();

    private final Set<DealId> forgetful = ConcurrentHashMap.newKeySet();
    private final SnapshotRepository snapshots;

    PlayedEngine(SnapshotRepository snapshots) {
        this.snapshots = snapshots;
    }

    /** One act as it arrived. */
    public record Sent(DealId deal, Act act, String actId) {}

    /** Refuses every further act on this deal. */
    public void refuse(DealId deal, FirstbillException refusal) {
        refusals.put(deal, refusal);
    }

    /** Refuses nothing on this deal any more. */
    public void takeAgain(DealId deal) {
        refusals.remove(deal);
    }

    /** From now on answers acts on this deal and loses them, as one that dies before the recording does. */
    public void loseAfterAnswer(DealId deal) {
        forgetful.add(deal);
    }

    /** Records acts on this deal again. */
    public void recover(DealId deal) {
        forgetful.remove(deal);
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
        if (!forgetful.contains(deal)) {
            record(deal, actId);
        }
        return new Receipt(1);
    }

    private void record(DealId deal, String actId) {
        snapshots
                .findById(deal.value())
                .ifPresent(row ->
                        snapshots.store(
                                row.dealId(),
                                row.revision(),
                                row.auditSeq(),
                                row.auditHash(),
                                Jsonb.of(row.dealState().remember(actId))));
    }
}
