package io.firstbill.web.api;

import io.firstbill.activities.store.deal.CommentRow;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What a person said. */
@Schema(name = "CommentEntry")
record Said(@Nullable Long id, String author, Instant at, String text) {

    static Said of(CommentRow row) {
        return new Said(row.id(), row.author(), row.at(), row.text());
    }
}
