package io.firstbill.activities.store.relay;

import io.firstbill.activities.store.Jsonb;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came in from other systems. Several relays may take from it at once. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface InboxRepository extends GenericRepository<InboxRow, String> {
    /** Keeps an event; 0 when it was kept before. With a {@code doneAt} nobody will be told of it. */
    @Query(
            """
            insert into inbox (provider, event_id, kind, deal_id, payload, received_at, next_at, done_at)
            values (:provider, :eventId, :kind, :dealId, cast(:payload as jsonb), :receivedAt, :receivedAt, :doneAt)
            on conflict do nothing
            """)
    int keep(
            String provider,
            String eventId,
            String kind,
            @Nullable String dealId,
            Jsonb payload,
            Instant receivedAt,
            @Nullable Instant doneAt);

    /** Events that are due, locked until the transaction ends; those another relay holds are passed over. */
    @Query(
            """
            select * from inbox where done_at is null and next_at <= :now
            order by next_at limit :limit for update skip locked
            """)
    List<InboxRow> take(Instant now, int limit);

    /** Notes that nothing is left to do about it. */
    @Query(
            """
            update inbox set done_at = :at, last_error = null where provider = :provider and event_id = :eventId
            """)
    void done(String provider, String eventId, Instant at);

    /** Notes a try that failed. */
    @Query(
            """
            update inbox set attempts = attempts + 1, next_at = :nextTry, last_error = :error
            where provider = :provider and event_id = :eventId
            """)
    void failed(String provider, String eventId, Instant nextTry, String error);

    /** The deal whose live account this is in billing, by the effect ledger. */
    @Query(
            """
            select deal_id from external_effect
            where step = 'billing-setup_account' and external_ref = :accountRef and state in ('DONE', 'VERIFIED')
            order by generation desc limit 1
            """)
    Optional<String> dealOfAccount(String accountRef);
}
