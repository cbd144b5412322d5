package io.firstbill.activities.store.deal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.Optional;

/** Stored files by content. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FileRepository extends GenericRepository<FileRow, String> {
    @Query(
            """
            insert into file (sha256, media_type, size, content) values (:sha256, :mediaType, :size, :content)
            on conflict do nothing
            """)
    void put(String sha256, String mediaType, long size, @TypeDef(type = DataType.BYTE_ARRAY) byte[] content);

    Optional<FileRow> findById(String sha256);

    boolean existsById(String sha256);

    @Query(
            """
            insert into deal_file (deal_id, sha256, name, kind, added_by, at)
            values (:dealId, :sha256, :name, :kind, :addedBy, :at) on conflict do nothing
            """)
    void attach(String dealId, String sha256, String name, String kind, String addedBy, Instant at);
}
