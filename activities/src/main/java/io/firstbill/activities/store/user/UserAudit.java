package io.firstbill.activities.store.user;

import io.firstbill.deal.Actor;

import org.jspecify.annotations.Nullable;

/** Where changes of users are recorded; the audit trail of reference data. */
public interface UserAudit {
    /**
     * Records one change in the running transaction.
     *
     * @param object what was changed, for example {@code user:rosa}
     * @param act what was done, for example {@code user.deactivated}
     * @param before what it was, or null when it is new or secret
     * @param after what it is, or null when it is gone or secret
     * @param reason why, empty when none was asked for
     */
    void record(Actor actor, String object, String act, @Nullable Object before, @Nullable Object after, String reason);
}
