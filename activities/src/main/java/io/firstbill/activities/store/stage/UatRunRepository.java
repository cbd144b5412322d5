package io.firstbill.activities.store.stage;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** Rows of {@link UatRunRow} by deal and number. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UatRunRepository extends GenericRepository<UatRunRow, String> {
    UatRunRow save(UatRunRow row);

    @Query("select * from uat_run where deal_id = :dealId and run = :number")
    Optional<UatRunRow> find(String dealId, int number);

    @Query("select * from uat_run where deal_id = :dealId order by run desc")
    List<UatRunRow> of(String dealId);
}
