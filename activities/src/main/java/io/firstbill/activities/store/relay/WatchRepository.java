package io.firstbill.activities.store.relay;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deals that reconciler, sweeper, stuck watch and invoice poll look at. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface WatchRepository extends GenericRepository<WatchRow, String> {
    String SELECT =
            """
            select d.id, d.status, d.wait_cause, s.revision,
                exists (select 1 from outbox o where o.deal_id = d.id and o.done_at is null) as ordered
            from deal d join deal_snapshot s on s.deal_id = d.id
            """;

    /** Deals that are not at an end, by id after another; an empty text for the first. */
    @Query(
            SELECT
                    + """
                    where d.status not in ('LIVE', 'CANCELLED') and d.id > :afterId order by d.id limit :limit
                    """)
    List<WatchRow> open(String afterId, int limit);

    /** One deal. */
    @Query(SELECT + " where d.id = :dealId")
    Optional<WatchRow> find(String dealId);

    /** Open deals that nobody is waited for since a moment, longest first: they ought to move by themselves. */
    @Query(
            SELECT
                    + """
                    where d.wait_cause = 'WORKING' and d.status not in ('LIVE', 'CANCELLED') and d.wait_since < :sinceThen
                    order by d.wait_since limit :limit
                    """)
    List<WatchRow> working(Instant sinceThen, int limit);

    /** Deals that are noted as stuck. */
    @Query(SELECT + " where exists (select 1 from deal_stuck k where k.deal_id = d.id) limit :limit")
    List<WatchRow> stuck(int limit);

    /** Deals whose breach is overdue: late since a moment, running, and not recorded as late. */
    @Query(
            SELECT
                    + """
                    where d.status = 'OPEN' and d.due_at < :dueBefore and not d.breached order by d.due_at limit :limit
                    """)
    List<WatchRow> unbreached(Instant dueBefore, int limit);

    /** Deals that wait for their first invoice and were not asked about since a moment. */
    @Query(
            SELECT
                    + """
                    left join invoice_poll p on p.deal_id = d.id
                    where d.wait_cause = 'INVOICE_DATE' and (p.polled_at is null or p.polled_at < :sinceThen)
                    order by p.polled_at nulls first limit :limit
                    """)
    List<WatchRow> awaitingInvoice(Instant sinceThen, int limit);

    /** Notes that billing was asked for the deal's first invoice. */
    @Query(
            """
            insert into invoice_poll (deal_id, polled_at) values (:dealId, :at)
            on conflict (deal_id) do update set polled_at = excluded.polled_at
            """)
    void polled(String dealId, Instant at);
}
