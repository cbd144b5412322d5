package io.firstbill.activities.store.deal;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** Comments by deal. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CommentRepository extends GenericRepository<CommentRow, Long> {
    CommentRow save(CommentRow row);

    List<CommentRow> findByDealIdOrderById(String dealId);
}
