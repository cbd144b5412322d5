package io.firstbill.activities.store.view;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;

/** Open deals counted by stage, age and clock; the same bounds as {@link AgeBucket} and {@link DueFilter}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BoardRepository extends GenericRepository<BoardRow, String> {
    @Query(
            """
            select d.stage, count(*) as deals,
                count(*) filter (where d.status = 'OPEN' and d.due_at <= :now) as late,
                count(*) filter (where d.status = 'OPEN' and d.warn_at <= :now and d.due_at > :now) as soon,
                concat_ws(',',
                    count(*) filter (where d.stage_since > :day1 and d.stage_since <= :now),
                    count(*) filter (where d.stage_since > :day3 and d.stage_since <= :day1),
                    count(*) filter (where d.stage_since > :day7 and d.stage_since <= :day3),
                    count(*) filter (where d.stage_since > :day14 and d.stage_since <= :day7),
                    count(*) filter (where d.stage_since > :day30 and d.stage_since <= :day14),
                    count(*) filter (where d.stage_since <= :day30)) as ages
            from deal d where d.status not in ('LIVE', 'CANCELLED')
            group by d.stage
            """)
    List<BoardRow> count(Instant now, Instant day1, Instant day3, Instant day7, Instant day14, Instant day30);
}
