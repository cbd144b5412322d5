package io.firstbill.activities.sandbox;

import io.firstbill.activities.sandbox.Call.Outcome;
import io.firstbill.activities.sandbox.Fault.Kind;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What every write to a sandbox system passes: faults before it, the key it may be known by, the effect, the log,
 * faults after it. A key is remembered for a while only, as vendors do; then the same request has its effect again.
 */
public final class Gate {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final SandboxDatabase database;
    private final Faults faults;
    private final CallLog log;
    private final Clock clock;
    private final Duration keyWindow;
    private final Pause pause;

    /** The gate of one system. */
    public Gate(SandboxDatabase database, Clock clock, SandboxSettings settings) {
        this.database = database;
        this.faults = new Faults(clock);
        this.log = new CallLog(clock);
        this.clock = clock;
        this.keyWindow = settings.keyWindow();
        this.pause = () -> Thread.sleep(settings.slowness());
    }

    /** What a write does. */
    @FunctionalInterface
    public interface Effect {
        /** Does it; answers the id of the object. */
        String in(Session session) throws SQLException;
    }

    private interface Pause {
        void pause() throws InterruptedException;
    }

    private record Weather(boolean slow, boolean limited, boolean failing) {}

    private record Answer(String objectId, boolean lost, boolean failed) {}

    /** Lets a write through, once as long as the key is remembered; answers the id of the object. */
    public String write(Request request, Effect effect) {
        before(request);
        Answer answer;
        try {
            answer = database.transaction(session -> perform(session, request, effect));
        } catch (Refusal refusal) {
            refuse(request, refusal);
            throw refusal;
        }
        if (answer.lost()) {
            throw Refusal.noAnswer("No answer to " + request.operation() + " within the time allowed", null);
        }
        if (answer.failed()) {
            throw Refusal.of(500, "Internal server error");
        }
        return answer.objectId();
    }

    /** Lets a read through; only faults planted for the read by name concern it. */
    public <T> T read(String operation, Subject subject, SandboxDatabase.Work<T> work) {
        Weather weather =
                database.transaction(session ->
                        new Weather(
                                named(session, Kind.SLOW, operation, subject),
                                named(session, Kind.RATE_LIMITED, operation, subject),
                                named(session, Kind.SERVER_ERROR, operation, subject)));
        weather(weather).ifPresent(Gate::raise);
        return database.transaction(work);
    }

    private boolean named(Session session, Kind kind, String operation, Subject subject) throws SQLException {
        Optional<Fault> fault =
                faults.peek(session, kind, operation, subject).filter(found -> operation.equals(found.operation()));
        if (fault.isPresent()) {
            faults.hit(session, fault.get());
        }
        return fault.isPresent();
    }

    private void before(Request request) {
        Weather weather =
                database.transaction(session ->
                        new Weather(
                                take(session, request, Kind.SLOW),
                                take(session, request, Kind.RATE_LIMITED),
                                take(session, request, Kind.SERVER_ERROR)));
        weather(weather)
                .ifPresent(refusal -> {
                    refuse(request, refusal);
                    throw refusal;
                });
    }

    private Optional<Refusal> weather(Weather weather) {
        if (weather.slow()) {
            sleep();
        }
        if (weather.limited()) {
            return Optional.of(Refusal.tooMany(RETRY_AFTER));
        }
        return weather.failing() ? Optional.of(Refusal.of(500, "Internal server error")) : Optional.empty();
    }

    private static void raise(Refusal refusal) {
        throw refusal;
    }

    private void refuse(Request request, Refusal refusal) {
        database.transaction(session -> {
            log.add(session, request, Outcome.REFUSED, null, true, refusal.status() + " " + refusal.getMessage());
            return request;
        });
    }

    private Answer perform(Session session, Request request, Effect effect) throws SQLException {
        session.lock(request.key());
        Optional<String> known = request.remembered() ? known(session, request) : Optional.empty();
        String objectId = known.isPresent() ? known.get() : effect.in(session);
        if (known.isEmpty()) {
            remember(session, request, objectId);
        }
        boolean lost = take(session, request, Kind.TIMEOUT_AFTER_EFFECT);
        boolean failed = !lost && take(session, request, Kind.SERVER_ERROR_AFTER_EFFECT);
        log.add(
                session,
                request,
                known.isPresent() ? Outcome.REPLAYED : Outcome.EFFECT,
                objectId,
                !lost && !failed,
                lost ? "answer lost" : failed ? "answered 500" : null);
        return new Answer(objectId, lost, failed);
    }

    private boolean take(Session session, Request request, Kind kind) throws SQLException {
        return faults.take(session, kind, request.operation(), request.subject()).isPresent();
    }

    private Optional<String> known(Session session, Request request) throws SQLException {
        record Received(String hash, String objectId) {}
        Optional<Received> received =
                session.first(
                        "SELECT request_hash, object_id FROM received_key WHERE client_key = ? AND received_at > ?",
                        row -> new Received(row.getString(1), row.getString(2)),
                        request.key(),
                        clock.instant().minus(keyWindow));
        if (received.isPresent() && !received.get().hash().equals(request.hash())) {
            throw Refusal.of(409, "Key " + request.key() + " came before with another request");
        }
        return received.map(Received::objectId);
    }

    private void remember(Session session, Request request, String objectId) throws SQLException {
        session.update(
                """
                INSERT INTO received_key (client_key, request_hash, object_id, received_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (client_key) DO UPDATE SET request_hash = excluded.request_hash,
                    object_id = excluded.object_id, received_at = excluded.received_at
                """,
                request.key(),
                request.hash(),
                objectId,
                clock.instant());
    }

    private void sleep() {
        try {
            pause.pause();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusal.noAnswer("Interrupted while waiting for a slow answer", interrupted);
        }
    }
}
