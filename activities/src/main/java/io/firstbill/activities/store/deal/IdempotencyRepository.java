package io.firstbill.activities.store.deal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Keys callers chose, with what was asked and answered. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface IdempotencyRepository extends GenericRepository<IdempotencyRepository.Row, String> {
    /** One key. */
    @MappedEntity("idempotency_key")
    record Row(@Id String owner, String key, String requestHash, @Nullable String response) {}

    /** Takes the key: 1 when it is new. Waits for a request under way with the same key. */
    @Query(
            """
            insert into idempotency_key (owner, key, request_hash, at) values (:owner, :key, :requestHash, :at)
            on conflict do nothing
            """)
    int take(String owner, String key, String requestHash, Instant at);

    @Query(
            """
            select owner, key, request_hash, cast(response as text) as response from idempotency_key
            where owner = :owner and key = :key
            """)
    Optional<Row> find(String owner, String key);

    @Query(
            """
            update idempotency_key set response = cast(:response as jsonb) where owner = :owner and key = :key
            """)
    void answer(String owner, String key, String response);

    /** Gives the key free, unless it has an answer. */
    @Query("delete from idempotency_key where owner = :owner and key = :key and response is null")
    void release(String owner, String key);
}
