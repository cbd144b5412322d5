package io.firstbill.activities.store.view;

import io.firstbill.activities.store.deal.DealRow;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Deals by filter. Parameters that are null or empty filter nothing; patterns are for {@code like}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DealListRepository extends GenericRepository<DealRow, String> {
    String FILTER =
            """
             from deal d
            where (:search = '' or d.customer_key like :customerPattern or lower(d.order_form) like :search
                   or lower(d.purchase_order) like :search or lower(d.id) like :search)
              and (cast(:inStage as text) is null or d.stage = :inStage)
              and (cast(:inStatus as text) is null or d.status = :inStatus)
              and (cast(:onlyOpen as boolean) = false or d.status not in ('LIVE', 'CANCELLED'))
              and (cast(:ofOwner as text) is null or d.owner = :ofOwner)
              and (:due = 'ANY'
                   or (:due = 'LATE' and d.status = 'OPEN' and d.due_at <= :now)
                   or (:due = 'SOON' and d.status = 'OPEN' and d.warn_at <= :now and d.due_at > :now))
              and (cast(:sinceAfter as timestamptz) is null
                   or (d.stage_since > :sinceAfter and d.stage_since <= :sinceUntil
                       and d.status not in ('LIVE', 'CANCELLED')))
            """;

    @Query(
            "select d.*"
                    + FILTER
                    + """
                     and (d.created_at, d.id) < (cast(:at as timestamptz), :id)
                    order by d.created_at desc, d.id desc limit :limit
                    """)
    List<DealRow> newest(
            String search,
            String customerPattern,
            @Nullable String inStage,
            @Nullable String inStatus,
            boolean onlyOpen,
            @Nullable String ofOwner,
            String due,
            Instant now,
            @Nullable Instant sinceAfter,
            @Nullable Instant sinceUntil,
            String at,
            String id,
            int limit);

    @Query(
            "select d.*"
                    + FILTER
                    + """
                     and (coalesce(d.due_at, 'infinity'), d.id) > (cast(:at as timestamptz), :id)
                    order by coalesce(d.due_at, 'infinity'), d.id limit :limit
                    """)
    List<DealRow> soonest(
            String search,
            String customerPattern,
            @Nullable String inStage,
            @Nullable String inStatus,
            boolean onlyOpen,
            @Nullable String ofOwner,
            String due,
            Instant now,
            @Nullable Instant sinceAfter,
            @Nullable Instant sinceUntil,
            String at,
            String id,
            int limit);

    @Query("select count(*)" + FILTER)
    long count(
            String search,
            String customerPattern,
            @Nullable String inStage,
            @Nullable String inStatus,
            boolean onlyOpen,
            @Nullable String ofOwner,
            String due,
            Instant now,
            @Nullable Instant sinceAfter,
            @Nullable Instant sinceUntil);
}
