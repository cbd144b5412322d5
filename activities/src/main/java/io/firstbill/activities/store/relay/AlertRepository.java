package io.firstbill.activities.store.relay;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;

/** Alerts of the reconciler, one a deal and kind. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface AlertRepository extends GenericRepository<AlertRow, String> {
    /** Raises an alert; since when stays as long as it stands. */
    @Query(
            """
            insert into engine_alert (deal_id, kind, text, found_at) values (:dealId, :ofKind, :text, :foundAt)
            on conflict (deal_id, kind) do update set text = excluded.text
            """)
    void raise(String dealId, String ofKind, String text, Instant foundAt);

    /** Takes back the alerts of a deal that agrees again. */
    @Query("delete from engine_alert where deal_id = :dealId")
    void clear(String dealId);

    /** Every alert, oldest first. */
    @Query("select * from engine_alert order by found_at, deal_id, kind")
    List<AlertRow> all();
}
