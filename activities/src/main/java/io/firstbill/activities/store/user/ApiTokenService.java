package io.firstbill.activities.store.user;

import io.firstbill.deal.Actor;
import io.firstbill.deal.Actor.Channel;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** API tokens: each belongs to a person and acts as that person; only its hash is stored. */
@Singleton
public class ApiTokenService {
    /** Every token begins so, that a leaked one is recognised by scanners. */
    public static final String PREFIX = "fb_";

    private static final Duration NOTED_EACH = Duration.ofMinutes(1);
    private static final Duration LIFETIME = Duration.ofDays(90);

    private final ApiTokenRepository tokens;
    private final UserService users;
    private final UserAudit audit;
    private final Clock clock;

    ApiTokenService(ApiTokenRepository tokens, UserService users, UserAudit audit, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** What pages and audit rows say about a new or revoked token. */
    public record TokenFacts(String label, String hint, Instant expiresAt) {}

    /** Makes a token for the acting person and returns it in the clear: shown once and kept nowhere. */
    @Transactional
    public String issue(Actor actor, String label) {
        if (label.isBlank()) {
            throw new FirstbillException(
                    FailureCode.INVALID_REQUEST, "A token needs a label that says what it is for.");
        }
        String token = PREFIX + Secrets.token();
        Instant now = clock.instant();
        String hint = token.substring(token.length() - 4);
        ApiTokenRow row =
                new ApiTokenRow(
                        null,
                        actor.id(),
                        label.strip(),
                        Secrets.sha256(token),
                        hint,
                        now,
                        now.plus(LIFETIME),
                        null,
                        null);
        tokens.save(row);
        audit.record(actor, object(actor), "token.issued", null, facts(row), "");
        return token;
    }

    /** A person's tokens, newest first. */
    @Transactional
    public List<ApiTokenRow> list(String userId) {
        return tokens.findByUserIdOrderByCreatedAtDesc(userId);
    }

    /** Takes one of the acting person's tokens back; it stops working at once. */
    @Transactional
    public void revoke(Actor actor, long id) {
        if (tokens.revoke(id, actor.id(), clock.instant()) == 0) {
            throw new FirstbillException(FailureCode.NOT_FOUND, "You have no token " + id + " that is still in use.");
        }
        audit.record(actor, object(actor), "token.revoked", id, null, "");
    }

    /** The active person whose valid token this is, or empty. */
    @Transactional
    public Optional<UserRow> recognise(String token) {
        Instant now = clock.instant();
        return tokens.findByTokenHash(Secrets.sha256(token))
                .filter(row -> row.valid(now))
                .flatMap(row -> {
                    Instant recently = now.minus(NOTED_EACH);
                    if (row.id() != null && !row.usedSince(recently)) {
                        tokens.used(row.id(), now, recently);
                    }
                    return users.active(row.userId());
                });
    }

    /** The acting person as seen through the API. */
    public static Actor actor(UserRow user) {
        return new Actor(user.id(), Channel.API);
    }

    private static TokenFacts facts(ApiTokenRow row) {
        return new TokenFacts(row.label(), row.hint(), row.expiresAt());
    }

    private static String object(Actor actor) {
        return "user:" + actor.id();
    }
}
