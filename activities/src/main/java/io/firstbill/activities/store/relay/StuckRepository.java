package io.firstbill.activities.store.relay;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Deals that are stuck. Written by the stuck watch alone. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface StuckRepository extends GenericRepository<StuckRow, String> {
    /** Notes why a deal is stuck; since when stays as long as the cause does. */
    @Query(
            """
            insert into deal_stuck (deal_id, cause, text, attempt, next_at, retried_until, found_at)
            values (:dealId, :cause, :text, :attempt, :nextAt, :retriedUntil, :foundAt)
            on conflict (deal_id) do update set cause = excluded.cause, text = excluded.text, attempt = excluded.attempt,
                next_at = excluded.next_at, retried_until = excluded.retried_until,
                found_at = case when deal_stuck.cause = excluded.cause then deal_stuck.found_at else excluded.found_at end
            """)
    void put(
            String dealId,
            String cause,
            String text,
            @Nullable Integer attempt,
            @Nullable Instant nextAt,
            @Nullable Instant retriedUntil,
            Instant foundAt);

    /** Forgets it: the deal moves again. */
    @Query("delete from deal_stuck where deal_id = :dealId")
    void clear(String dealId);

    /** Why the deal is stuck; empty when it is not. */
    @Query("select * from deal_stuck where deal_id = :dealId")
    Optional<StuckRow> find(String dealId);
}
