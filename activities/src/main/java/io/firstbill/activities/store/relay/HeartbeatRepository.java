package io.firstbill.activities.store.relay;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;

/** Workers by when they were last seen. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HeartbeatRepository extends GenericRepository<HeartbeatRow, String> {
    @Query(
            """
            insert into worker_heartbeat (worker, version, engine, started_at, seen_at)
            values (:worker, :version, :engine, :startedAt, :seenAt)
            on conflict (worker) do update set version = excluded.version, engine = excluded.engine,
                started_at = excluded.started_at, seen_at = excluded.seen_at
            """)
    void beat(String worker, String version, String engine, Instant startedAt, Instant seenAt);

    @Query("select * from worker_heartbeat where seen_at > :sinceThen order by seen_at desc")
    List<HeartbeatRow> seen(Instant sinceThen);

    @Query("delete from worker_heartbeat where seen_at < :beforeThen")
    void forget(Instant beforeThen);
}
