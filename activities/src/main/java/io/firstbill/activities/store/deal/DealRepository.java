package io.firstbill.activities.store.deal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Deals by id. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface DealRepository extends CrudRepository<DealRow, String> {
    /** The number of the next deal. Numbers may be left out, none is used twice. */
    @Query("select nextval('deal_number')")
    long nextNumber();

    /**
     * Takes a contract for a deal: 1 when it was free, already this deal's, or a cancelled deal's; else 0.
     *
     * @param customerKey as in {@link DealRow#customerKey}
     */
    @Query(
            """
            insert into contract_claim as claim (customer_key, order_form, effective_date, deal_id)
            values (:customerKey, :orderForm, :effectiveDate, :dealId)
            on conflict (customer_key, order_form, effective_date) do update set deal_id = excluded.deal_id
            where claim.deal_id = excluded.deal_id
               or exists (select 1 from deal d where d.id = claim.deal_id and d.status = 'CANCELLED')
            """)
    int claim(String customerKey, String orderForm, LocalDate effectiveDate, String dealId);

    /** The deal that has this contract. */
    @Query(
            """
            select d.* from deal d join contract_claim c on c.deal_id = d.id
            where c.customer_key = :customerKey and c.order_form = :orderForm and c.effective_date = :effectiveDate
            """)
    Optional<DealRow> claimant(String customerKey, String orderForm, LocalDate effectiveDate);

    /** Deals that are not at an end, by id after another; an empty text for the first. */
    @Query(
            """
            select * from deal where status not in ('LIVE', 'CANCELLED') and id > :after order by id limit :limit
            """)
    List<DealRow> open(String after, int limit);
}
