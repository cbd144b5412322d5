package io.firstbill.activities.store.relay;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What must reach the engine. Several relays may take from it at once. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface OutboxRepository extends GenericRepository<OutboxRow, UUID> {
    /** Adds a row. */
    OutboxRow save(OutboxRow row);

    /** Rows that are due, locked until the transaction ends; rows another relay holds are passed over. */
    @Query(
            """
            select * from outbox where done_at is null and next_at <= :now
            order by next_at limit :limit for update skip locked
            """)
    List<OutboxRow> take(Instant now, int limit);

    /** Notes that the engine has it. */
    @Query("update outbox set done_at = :at, last_error = null where id = :id")
    void done(UUID id, Instant at);

    /** Notes a try that failed. */
    @Query(
            """
            update outbox set attempts = attempts + 1, next_at = :nextAt, last_error = :error where id = :id
            """)
    void failed(UUID id, Instant nextAt, String error);

    /** How many wait. */
    @Query("select count(*) from outbox where done_at is null")
    long waiting();
}
