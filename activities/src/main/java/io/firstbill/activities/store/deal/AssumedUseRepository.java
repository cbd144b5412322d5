package io.firstbill.activities.store.deal;

import io.firstbill.activities.store.Jsonb;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.Optional;

/** Assumed use by deal and pricing version. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AssumedUseRepository extends GenericRepository<AssumedUseRow, String> {
    @Query(
            """
            insert into assumed_use (deal_id, version, content, author, at)
            values (:dealId, :version, cast(:content as jsonb), :author, :at)
            on conflict (deal_id, version)
            do update set content = excluded.content, author = excluded.author, at = excluded.at
            """)
    void put(String dealId, int version, Jsonb content, String author, Instant at);

    @Query(
            """
            select * from assumed_use where deal_id = :dealId and version <= :version
            order by version desc limit 1
            """)
    Optional<AssumedUseRow> latest(String dealId, int version);
}
