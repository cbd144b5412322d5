package io.firstbill.activities.store.stage;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** Approval requests by deal. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApprovalAskRepository extends GenericRepository<ApprovalAskRow, String> {
    List<ApprovalAskRow> saveAll(Iterable<ApprovalAskRow> rows);

    @Query("select * from approval_ask where deal_id = :dealId order by round desc, step, id")
    List<ApprovalAskRow> of(String dealId);
}
