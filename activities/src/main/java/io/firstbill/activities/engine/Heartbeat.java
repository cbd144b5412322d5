package io.firstbill.activities.engine;

import io.firstbill.activities.store.relay.WorkerHealth;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Instant;

/** Says every few seconds that this worker lives, so that pages can say when none does. */
@Singleton
@Requires(property = "firstbill.worker.enabled", value = "true")
public class Heartbeat {
    private final WorkerHealth health;
    private final EngineConnection connection;
    private final String version;
    private final String worker;
    private final Instant startedAt;

    Heartbeat(
            WorkerHealth health,
            EngineConnection connection,
            Clock clock,
            @Value("${firstbill.version:development}") String version,
            @Value("${HOSTNAME:localhost}") String host) {
        this.health = health;
        this.connection = connection;
        this.version = version;
        this.worker = host + "/" + ProcessHandle.current().pid();
        this.startedAt = clock.instant();
    }

    /** One beat. */
    @Scheduled(fixedDelay = "10s", initialDelay = "${firstbill.heartbeat.first:0s}")
    public void beat() {
        health.beat(worker, version, connection.kind().label() + ", " + connection.where(), startedAt);
    }
}
