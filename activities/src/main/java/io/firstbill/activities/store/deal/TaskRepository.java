package io.firstbill.activities.store.deal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** Tasks by id and by deal. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface TaskRepository extends GenericRepository<TaskRow, String> {
    /** The task with this id, open or done. */
    Optional<TaskRow> findById(String id);

    /** Every task of a deal, in the order they were opened. */
    @Query("select * from task where deal_id = :dealId order by opened_at, id")
    List<TaskRow> of(String dealId);

    /** Puts these tasks in place in one statement; {@code rows} is a JSON array of them. */
    @Query(
            """
            insert into task (id, deal_id, kind, stage, role, assignee, subject, content_hash, opened_at, due_at, result,
                done_by, done_at)
            select r.id, r."dealId", r.kind, r.stage, r.role, r.assignee, r.subject, r."contentHash", r."openedAt",
                r."dueAt", r.result, r."doneBy", r."doneAt"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id text, "dealId" text, kind text, stage text, role text,
                assignee text, subject text, "contentHash" text, "openedAt" timestamptz, "dueAt" timestamptz, result text,
                "doneBy" text, "doneAt" timestamptz)
            on conflict (id) do update set assignee = excluded.assignee, subject = excluded.subject,
                content_hash = excluded.content_hash, due_at = excluded.due_at, result = excluded.result,
                done_by = excluded.done_by, done_at = excluded.done_at, kind = excluded.kind, stage = excluded.stage,
                role = excluded.role, opened_at = excluded.opened_at
            """)
    void put(String rows);
}
