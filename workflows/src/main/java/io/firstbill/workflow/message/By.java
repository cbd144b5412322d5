package io.firstbill.workflow.message;

import io.firstbill.deal.Actor;
import io.firstbill.deal.Role;

import java.util.List;

/**
 * Who sends an act, as the web process has proven it.
 *
 * @param actor the person and the channel
 * @param roles the person's roles at that moment
 * @param requestId the request that carried it, for the audit
 */
public record By(Actor actor, List<Role> roles, String requestId) {
    public By {
        roles = List.copyOf(roles);
    }

    /** The user's stable name. */
    public String user() {
        return actor.id();
    }

    /** True when the person has this role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
