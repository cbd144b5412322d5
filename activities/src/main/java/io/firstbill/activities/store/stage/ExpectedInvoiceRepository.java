package io.firstbill.activities.store.stage;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The expected first invoice by deal. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExpectedInvoiceRepository extends GenericRepository<ExpectedInvoiceRow, String> {
    @Query(
            """
            insert into expected_invoice (deal_id, pricing_version, invoice_date, currency, total)
            values (:dealId, :pricingVersion, :invoiceDate, :currency, :total)
            on conflict (deal_id) do update set pricing_version = excluded.pricing_version,
                invoice_date = excluded.invoice_date, currency = excluded.currency, total = excluded.total
            """)
    void put(String dealId, int pricingVersion, LocalDate invoiceDate, String currency, BigDecimal total);

    @Query("select * from expected_invoice where deal_id = :dealId")
    Optional<ExpectedInvoiceRow> find(String dealId);
}
