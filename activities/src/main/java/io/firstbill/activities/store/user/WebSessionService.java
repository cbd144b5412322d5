package io.firstbill.activities.store.user;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Signed-in browsers: opaque cookies whose hash is in the database, so that sessions survive restarts and are shared.
 */
@Singleton
public class WebSessionService {
    /** How long a sign-in lasts. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    private final WebSessionRepository sessions;
    private final UserService users;
    private final Clock clock;

    WebSessionService(WebSessionRepository sessions, UserService users, Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.clock = clock;
    }

    /** A session and the person it belongs to. */
    public record SignedIn(WebSessionRow session, UserRow user) {}

    /** Begins a session and returns the cookie's value. */
    @Transactional
    public String begin(UserRow user) {
        Instant now = clock.instant();
        sessions.sweep(now);
        String cookie = Secrets.token();
        sessions.save(new WebSessionRow(Secrets.sha256(cookie), user.id(), Secrets.token(), now, now.plus(LIFETIME)));
        return cookie;
    }

    /** Who is signed in with this cookie, or empty. */
    @Transactional
    public Optional<SignedIn> find(String cookie) {
        return sessions.findByIdAndExpiresAtAfter(Secrets.sha256(cookie), clock.instant())
                .flatMap(session -> users.active(session.userId()).map(user -> new SignedIn(session, user)));
    }

    /** Ends the session of this cookie, if there is one. */
    @Transactional
    public void end(String cookie) {
        sessions.deleteById(Secrets.sha256(cookie));
    }
}
