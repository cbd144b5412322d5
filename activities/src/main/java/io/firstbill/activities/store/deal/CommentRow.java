package io.firstbill.activities.store.deal;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What a person said about a deal; {@code id} is null before it is stored. */
@MappedEntity("comment")
public record CommentRow(
        @Id @GeneratedValue @Nullable Long id, String dealId, String author, Instant at, String text) {}
