package io.firstbill.activities.store.stage;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** Rows of {@link InvoiceExaminationRow} by deal and number. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InvoiceExaminationRepository extends GenericRepository<InvoiceExaminationRow, String> {
    InvoiceExaminationRow save(InvoiceExaminationRow row);

    @Query("select * from invoice_examination where deal_id = :dealId and examination = :number")
    Optional<InvoiceExaminationRow> find(String dealId, int number);

    @Query("select * from invoice_examination where deal_id = :dealId order by examination desc")
    List<InvoiceExaminationRow> of(String dealId);
}
