package io.firstbill.activities.store.relay;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which workers run, by what they wrote into the database lately; the engine cannot always tell. */
@Singleton
public class WorkerHealth {
    /** A worker that was not seen for this long counts as gone. */
    public static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofDays(1);

    private final HeartbeatRepository beats;
    private final Clock clock;

    WorkerHealth(HeartbeatRepository beats, Clock clock) {
        this.beats = beats;
        this.clock = clock;
    }

    /** Notes that a worker lives. */
    @Transactional
    public void beat(String worker, String version, String engine, Instant startedAt) {
        beats.beat(worker, version, engine, startedAt, clock.instant());
        beats.forget(clock.instant().minus(KEPT));
    }

    /** Workers that live, the one seen last first. */
    @Transactional
    public List<HeartbeatRow> alive() {
        return beats.seen(clock.instant().minus(SILENCE));
    }
}
