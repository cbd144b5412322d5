package io.firstbill.activities.store.user;

import io.firstbill.deal.Actor;
import io.micronaut.context.annotation.Secondary;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says changes of users in the log, where no audit trail of reference data is present. */
@Singleton
@Secondary
final class LoggedUserAudit implements UserAudit {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedUserAudit.class);

    @Override
    public void record(
            Actor actor, String object, String act, @Nullable Object before, @Nullable Object after, String reason) {
        LOG.info("{} {} by {}", act, object, actor.id());
    }
}
