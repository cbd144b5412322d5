package io.firstbill.activities.store.relay;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/**
 * A worker process and when it was last seen.
 *
 * @param worker host and process id
 * @param version of the product it runs
 * @param engine it works for, in words
 */
@MappedEntity("worker_heartbeat")
public record HeartbeatRow(@Id String worker, String version, String engine, Instant startedAt, Instant seenAt) {}
