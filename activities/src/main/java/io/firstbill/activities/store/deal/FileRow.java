package io.firstbill.activities.store.deal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/**
 * A stored file, by its content. Written once.
 *
 * @param sha256 of the content, hex
 * @param mediaType for example {@code application/pdf}
 * @param size bytes
 */
@MappedEntity("file")
@SuppressWarnings("ArrayRecordComponent") // rows are compared by their id
public record FileRow(
        @Id String sha256, String mediaType, long size, @TypeDef(type = DataType.BYTE_ARRAY) byte[] content) {}
