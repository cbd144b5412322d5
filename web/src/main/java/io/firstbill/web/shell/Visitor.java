package io.firstbill.web.shell;

import io.firstbill.activities.store.user.UserRow;
import io.firstbill.deal.Actor;
import io.firstbill.deal.Actor.Channel;
import io.firstbill.deal.Role;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who looks at a page or calls the API.
 *
 * @param id sign-in name
 * @param name the name pages show
 * @param roles what the person may do
 * @param channel page or API
 * @param csrf the token that forms of this session carry; empty for API calls
 */
public record Visitor(String id, String name, Set<Role> roles, Channel channel, String csrf) {
    private static final String ATTRIBUTE = "visitor";

    static Visitor of(UserRow user, Channel channel, String csrf) {
        return new Visitor(user.id(), user.displayName(), user.roles(), channel, csrf);
    }

    /** The signed-in person of a request, or empty. */
    public static Optional<Visitor> of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class).flatMap(Visitor::of);
    }

    private static Optional<Visitor> of(Authentication authentication) {
        return authentication.getAttributes().get(ATTRIBUTE) instanceof Visitor visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }

    Authentication authentication() {
        return Authentication.build(id, roles.stream().map(Role::name).toList(), Map.of(ATTRIBUTE, this));
    }

    /** The person as records name it. */
    public Actor actor() {
        return new Actor(id, channel);
    }

    /** True when the person holds the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** True when the person holds one of the roles. */
    public boolean isAny(Set<Role> any) {
        return any.stream().anyMatch(roles::contains);
    }

    /** Refuses when the person holds none of the roles; the message names them. */
    public void require(String act, Set<Role> any) {
        if (!isAny(any)) {
            String names = String.join(" or ", any.stream().sorted().map(Role::label).toList());
            throw new FirstbillException(FailureCode.ROLE_MISSING, "%s needs the role %s.".formatted(act, names));
        }
    }
}
