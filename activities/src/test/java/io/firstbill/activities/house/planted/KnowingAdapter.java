package io.firstbill.activities.house.planted;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.worker.Workers;
import io.firstbill.money.Percent;

import java.time.Instant;

/** An adapter that calculates, reads our tables, knows the worker and looks at the machine's clock. */
public record KnowingAdapter(Percent discount, Jsonb stored, Workers worker, float amount) {
    /** The hidden clock. */
    Instant readAt() {
        return Instant.now();
    }
}
