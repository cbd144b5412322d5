package io.firstbill.activities.store.deal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/**
 * A file of a deal, without its content.
 *
 * @param name as it was uploaded
 * @param addedBy user
 */
@MappedEntity("deal_file")
public record DealFileRow(
        @Id String dealId,
        String sha256,
        String name,
        FileKind kind,
        String addedBy,
        Instant at,
        String mediaType,
        long size) {}
