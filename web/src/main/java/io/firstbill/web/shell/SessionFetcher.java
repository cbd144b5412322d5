package io.firstbill.web.shell;

import io.firstbill.activities.store.user.ApiTokenService;
import io.firstbill.activities.store.user.WebSessionService;
import io.firstbill.deal.Actor.Channel;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Recognises a person by API token (only under {@code /api}) or by session cookie (everywhere). */
@Singleton
final class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String BEARER = "Bearer ";

    private final WebSessionService sessions;
    private final ApiTokenService tokens;
    private final Scheduler blocking;

    SessionFetcher(
            WebSessionService sessions,
            ApiTokenService tokens,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.blocking = Schedulers.fromExecutorService(executor);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (request.getPath().startsWith("/assets/")) {
            return Mono.empty();
        }
        Optional<String> token = bearer(request);
        Optional<String> cookie = Cookies.read(request, Cookies.SESSION);
        if (token.isEmpty() && cookie.isEmpty()) {
            return Mono.empty();
        }
        return Mono.fromCallable(() -> token.isPresent() ? byToken(token.get()) : bySession(cookie.orElseThrow()))
                .subscribeOn(blocking)
                .flatMap(visitor -> Mono.justOrEmpty(visitor.map(Visitor::authentication)));
    }

    /** The API token of the request; pages take none, so that a link can never carry one. */
    static Optional<String> bearer(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER) && request.getPath().startsWith("/api/")
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private Optional<Visitor> byToken(String token) {
        return tokens.recognise(token).map(user -> Visitor.of(user, Channel.API, ""));
    }

    private Optional<Visitor> bySession(String cookie) {
        return sessions.find(cookie).map(found -> Visitor.of(found.user(), Channel.PAGE, found.session().csrf()));
    }
}
