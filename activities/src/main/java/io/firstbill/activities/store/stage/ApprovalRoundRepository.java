package io.firstbill.activities.store.stage;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** Rows of {@link ApprovalRoundRow} by deal and number. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApprovalRoundRepository extends GenericRepository<ApprovalRoundRow, String> {
    ApprovalRoundRow save(ApprovalRoundRow row);

    @Query("select * from approval_round where deal_id = :dealId and round = :number")
    Optional<ApprovalRoundRow> find(String dealId, int number);

    @Query("select * from approval_round where deal_id = :dealId order by round desc")
    List<ApprovalRoundRow> of(String dealId);
}
