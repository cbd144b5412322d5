package io.firstbill.activities.store.stage;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** Setup plans by deal and hash. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SetupPlanRepository extends GenericRepository<SetupPlanRow, String> {
    SetupPlanRow save(SetupPlanRow row);

    @Query("select * from setup_plan where deal_id = :dealId and hash = :hash")
    Optional<SetupPlanRow> find(String dealId, String hash);

    @Query("select * from setup_plan where deal_id = :dealId order by at desc")
    List<SetupPlanRow> of(String dealId);
}
