package io.firstbill.activities.store.deal;

import io.firstbill.activities.store.Jsonb;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Drafts by kind, owner and key. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DraftRepository extends GenericRepository<DraftRow, String> {
    @Query(
            """
            insert into draft (kind, owner, key, content, saved_at)
            values (:kind, :owner, :key, cast(:content as jsonb), :savedAt)
            on conflict (kind, owner, key) do update set content = excluded.content, saved_at = excluded.saved_at
            """)
    void put(String kind, String owner, String key, Jsonb content, Instant savedAt);

    @Query("select * from draft where kind = :kind and owner = :owner and key = :key")
    Optional<DraftRow> find(String kind, String owner, String key);

    @Query("select * from draft where owner = :owner order by saved_at desc")
    List<DraftRow> of(String owner);

    @Query("delete from draft where kind = :kind and owner = :owner and key = :key")
    void discard(String kind, String owner, String key);
}
