package io.firstbill.activities.store.deal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** Files of deals, without their content. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DealFileRepository extends GenericRepository<DealFileRow, String> {
    @Query(
            """
            select df.*, f.media_type, f.size from deal_file df join file f on f.sha256 = df.sha256
            where df.deal_id = :dealId order by df.at, df.name
            """)
    List<DealFileRow> of(String dealId);
}
