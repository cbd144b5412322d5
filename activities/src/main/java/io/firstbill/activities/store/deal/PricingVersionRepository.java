package io.firstbill.activities.store.deal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** Pricing versions; adds and reads. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PricingVersionRepository extends GenericRepository<PricingVersionRow, String> {
    PricingVersionRow save(PricingVersionRow row);

    @Query("select * from pricing_version where deal_id = :dealId and version = :version")
    Optional<PricingVersionRow> find(String dealId, int version);

    @Query("select * from pricing_version where deal_id = :dealId order by version desc")
    List<PricingVersionRow> of(String dealId);

    @Query("select * from pricing_version where deal_id = :dealId order by version desc limit 1")
    Optional<PricingVersionRow> latest(String dealId);
}
