package io.firstbill.activities.store.view;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** Reads the effect ledger for pages; only the ledger itself writes it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface EffectViews extends GenericRepository<EffectView, String> {
    /** Every effect of a deal in the order they were ordered. */
    @Query("select * from external_effect where deal_id = :deal order by intended_at, idem_key")
    List<EffectView> of(String deal);
}
