package io.firstbill.activities.engine;

import io.firstbill.activities.store.relay.WatchRepository;
import io.firstbill.activities.store.relay.WatchRow;
import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/**
 * Brings deals back that the engine has lost: each begins anew from its last recorded state, at the same step, with the
 * same tasks and due times. Doing it twice, or from two processes, changes nothing.
 */
@Singleton
public class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int PAGE = 500;

    private final WatchRepository deals;
    private final RebuildInput input;
    private final DealEngine engine;

    Rebuild(WatchRepository deals, RebuildInput input, DealEngine engine) {
        this.deals = deals;
        this.input = input;
        this.engine = engine;
    }

    /** Brings back every open deal the engine does not know; answers how many. */
    public int lost() {
        int rebuilt = 0;
        List<WatchRow> page = deals.open("", PAGE);
        while (!page.isEmpty()) {
            rebuilt += (int) page.stream().filter(this::ifLost).count();
            page = deals.open(page.getLast().id(), PAGE);
        }
        return rebuilt;
    }

    /** Brings this open deal back when the engine does not know it. A deal still to be started is left to the relay. */
    boolean ifLost(WatchRow row) {
        var deal = new DealId(row.id());
        return !row.ordered() && engine.standing(deal).presence() == RunStanding.Presence.UNKNOWN && start(deal);
    }

    /**
     * Ends whatever run the engine has of this deal and begins it anew from its last recorded state: the operator's act
     * for a run that cannot go on.
     *
     * @throws FirstbillException NOT_POSSIBLE_NOW for a deal that is unknown or at an end
     */
    public void force(DealId deal, String reason) {
        if (input.of(deal).isEmpty()) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW, "Deal " + deal + " is unknown or at an end; nothing to rebuild.");
        }
        if (engine.standing(deal).presence() == RunStanding.Presence.OPEN) {
            engine.end(deal, reason);
        }
        start(deal);
    }

    private boolean start(DealId deal) {
        var state = input.of(deal);
        state.ifPresent(engine::start);
        state.ifPresent(s -> LOG.info("{} rebuilt at revision {}", deal, s.position().revision()));
        return state.isPresent();
    }
}
