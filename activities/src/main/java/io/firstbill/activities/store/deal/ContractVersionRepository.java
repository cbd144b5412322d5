package io.firstbill.activities.store.deal;

import io.firstbill.activities.store.Jsonb;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** Contract versions; adds and reads, and renews findings. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ContractVersionRepository extends GenericRepository<ContractVersionRow, String> {
    ContractVersionRow save(ContractVersionRow row);

    @Query("select * from contract_version where deal_id = :dealId and version = :version")
    Optional<ContractVersionRow> find(String dealId, int version);

    @Query("select * from contract_version where deal_id = :dealId order by version desc")
    List<ContractVersionRow> of(String dealId);

    @Query("select * from contract_version where deal_id = :dealId order by version desc limit 1")
    Optional<ContractVersionRow> latest(String dealId);

    @Query(
            """
            update contract_version set findings = cast(:findings as jsonb) where deal_id = :dealId and version = :version
            """)
    void findings(String dealId, int version, Jsonb findings);
}
