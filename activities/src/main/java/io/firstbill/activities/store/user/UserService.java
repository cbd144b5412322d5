package io.firstbill.activities.store.user;

import io.firstbill.deal.Actor;
import io.firstbill.deal.Role;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Creates, changes and recognises users; each change leaves an audit row in the same transaction. */
@Singleton
public class UserService {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
    private static final int LONGEST_PASSWORD = 1000;

    private final UserRepository users;
    private final WebSessionRepository sessions;
    private final PasswordHash passwords;
    private final UserAudit audit;
    private final Clock clock;

    UserService(
            UserRepository users, WebSessionRepository sessions, PasswordHash passwords, UserAudit audit, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new password for a person, in the clear; shown once and kept nowhere. */
    public record NewPassword(UserRow user, String password) {}

    /** Everyone, active ones first. */
    @Transactional
    public List<UserRow> list() {
        return users.listAll();
    }

    /** The person with this sign-in name, or empty. */
    @Transactional
    public Optional<UserRow> find(String id) {
        return users.findById(id);
    }

    /** The person, when active. */
    @Transactional
    public Optional<UserRow> active(String id) {
        return users.findById(id).filter(UserRow::active);
    }

    /**
     * Makes a user with a generated password.
     *
     * @param id sign-in name: lower case letters, digits, dot, dash, underscore
     * @throws FirstbillException INVALID_REQUEST when the name cannot be right or is taken
     */
    @Transactional
    public NewPassword create(Actor actor, String id, String displayName, Set<Role> roles) {
        String name = id.strip().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            throw invalid("The sign-in name \"" + id + "\" may hold lower case letters, digits, dots and dashes only.");
        }
        if (displayName.isBlank()) {
            throw invalid("A user needs a name that pages can show.");
        }
        if (users.existsById(name)) {
            throw invalid("The sign-in name \"" + name + "\" is taken. Choose another one.");
        }
        String password = Secrets.password();
        Instant now = clock.instant();
        UserRow user = new UserRow(name, displayName.strip(), passwords.hash(password), roles, true, now, now, null);
        users.save(user);
        audit.record(actor, object(name), "user.created", null, user.facts(), "");
        return new NewPassword(user, password);
    }

    /** Sets a new generated password and ends the person's sessions. */
    @Transactional
    public NewPassword reset(Actor actor, String id) {
        UserRow before = require(id);
        String password = Secrets.password();
        UserRow after =
                new UserRow(
                        before.id(),
                        before.displayName(),
                        passwords.hash(password),
                        before.roles(),
                        before.active(),
                        before.createdAt(),
                        clock.instant(),
                        before.signedInAt());
        users.update(after);
        sessions.endAll(id);
        audit.record(actor, object(id), "user.password-reset", null, null, "");
        return new NewPassword(after, password);
    }

    /** Gives the person exactly these roles. The last administrator stays one. */
    @Transactional
    public void changeRoles(Actor actor, String id, Set<Role> roles) {
        UserRow before = require(id);
        if (before.is(Role.ADMIN) && !roles.contains(Role.ADMIN)) {
            requireOtherAdministrator(id);
        }
        change(actor, before, roles, before.active(), "user.roles-changed");
    }

    /** Locks the person out at once: sign-in, sessions and API tokens. The last administrator stays. */
    @Transactional
    public void deactivate(Actor actor, String id) {
        UserRow before = require(id);
        if (before.is(Role.ADMIN)) {
            requireOtherAdministrator(id);
        }
        change(actor, before, before.roles(), false, "user.deactivated");
        sessions.endAll(id);
    }

    /** Lets a deactivated person in again. */
    @Transactional
    public void activate(Actor actor, String id) {
        UserRow before = require(id);
        change(actor, before, before.roles(), true, "user.activated");
    }

    /** The active user whose password this is, or empty. Takes equally long for a name that does not exist. */
    @Transactional
    public Optional<UserRow> verify(String id, String password) {
        @Nullable UserRow user = active(id.strip().toLowerCase(Locale.ROOT)).orElse(null);
        if (password.length() > LONGEST_PASSWORD) {
            return Optional.empty();
        }
        if (user == null) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        if (!passwords.matches(password, user.passwordHash())) {
            return Optional.empty();
        }
        users.signedIn(user.id(), clock.instant());
        return Optional.of(user);
    }

    private void change(Actor actor, UserRow before, Set<Role> roles, boolean active, String act) {
        UserRow after =
                new UserRow(
                        before.id(),
                        before.displayName(),
                        before.passwordHash(),
                        roles,
                        active,
                        before.createdAt(),
                        before.passwordAt(),
                        before.signedInAt());
        users.update(after);
        audit.record(actor, object(before.id()), act, before.facts(), after.facts(), "");
    }

    private UserRow require(String id) {
        return users.findById(id)
                .orElseThrow(() -> new FirstbillException(FailureCode.NOT_FOUND, "There is no user \"" + id + "\"."));
    }

    private void requireOtherAdministrator(String id) {
        if (users.othersHolding(id, Role.ADMIN.name()) == 0) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW,
                    "\"" + id + "\" is the last active administrator. Make another one first.");
        }
    }

    private static FirstbillException invalid(String message) {
        return new FirstbillException(FailureCode.INVALID_REQUEST, message);
    }

    private static String object(String id) {
        return "user:" + id;
    }
}
