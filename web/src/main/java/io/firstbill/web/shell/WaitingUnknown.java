package io.firstbill.web.shell;

import io.micronaut.context.annotation.Secondary;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** Stands where no inbox is present. */
@Singleton
@Secondary
final class WaitingUnknown implements Waiting {
    @Override
    public @Nullable Long count(Visitor visitor) {
        return null;
    }
}
