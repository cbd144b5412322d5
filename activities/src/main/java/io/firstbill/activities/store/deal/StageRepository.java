package io.firstbill.activities.store.deal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** Stages of deals. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface StageRepository extends GenericRepository<StageRow, String> {
    /** The stages of a deal, in no order. */
    @Query("select * from stage_progress where deal_id = :dealId")
    List<StageRow> of(String dealId);

    /** Puts these stages in place in one statement; {@code rows} is a JSON array of them. */
    @Query(
            """
            insert into stage_progress (deal_id, stage, status, visits, started_at, warn_at, due_at, finished_at, warned,
                breached)
            select r."dealId", r.stage, r.status, r.visits, r."startedAt", r."warnAt", r."dueAt", r."finishedAt", r.warned,
                r.breached
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("dealId" text, stage text, status text, visits integer,
                "startedAt" timestamptz, "warnAt" timestamptz, "dueAt" timestamptz, "finishedAt" timestamptz,
                warned boolean, breached boolean)
            on conflict (deal_id, stage) do update set status = excluded.status, visits = excluded.visits,
                started_at = excluded.started_at, warn_at = excluded.warn_at, due_at = excluded.due_at,
                finished_at = excluded.finished_at, warned = excluded.warned, breached = excluded.breached
            """)
    void put(String rows);
}
