package io.firstbill.activities.effect;

import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.workflow.message.Json;

import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets each step have one effect outside, however often it is tried and whoever dies in between. The intent is
 * committed before the call; whatever was tried before is looked up by our own key before it is sent again, since
 * vendors forget keys and we may come back days later. Call it outside any transaction.
 *
 * <pre>
 * INTENT ──► DONE ──► VERIFIED         DONE or VERIFIED ──► UNDONE
 *    └─────► UNKNOWN ──► DONE
 * </pre>
 */
@Singleton
public class EffectLedger {
    /** When the janitor first looks for an effect that became unknown. */
    static final Duration FIRST_CHECK = Duration.ofMinutes(5);

    private final EffectRepository effects;
    private final Clock clock;
    private final Failpoints failpoints;

    /** The ledger over its table. */
    public EffectLedger(EffectRepository effects, Clock clock, Failpoints failpoints) {
        this.effects = effects;
        this.clock = clock;
        this.failpoints = failpoints;
    }

    /** Finds the object made under a key in the other system. */
    @FunctionalInterface
    public interface LookUp {
        /** The ref of the object, empty when there is none. */
        Optional<String> find(String key);
    }

    /** Does the deed under a key. */
    @FunctionalInterface
    public interface Call {
        /** Does it; answers the ref of the object. */
        String perform(String key);
    }

    /**
     * Does the deed, unless it happened; answers the ref of its object. A failure whose effect is not known is kept as
     * unknown and thrown on; the next call looks it up.
     *
     * @param request what is ordered, as a record; decides whether a repeat asks for the same
     * @throws FirstbillException {@code IDEMPOTENCY_MISMATCH} when the key was used for another request, {@code
     *     NOT_POSSIBLE_NOW} when the effect was undone, and whatever the call throws
     */
    public String once(EffectKey key, Object request, LookUp lookUp, Call call) {
        String hash = hash(request);
        boolean first =
                effects.intend(key.text(), key.deal().value(), key.step(), key.generation(), hash, clock.instant())
                        == 1;
        if (!first) {
            EffectRow known = known(key, hash);
            if (known.stands()) {
                return known.ref();
            }
            effects.tryAgain(key.text());
            Optional<String> found = lookUp.find(key.text());
            if (found.isPresent()) {
                return done(key, found.get());
            }
        }
        return done(key, send(key, call));
    }

    /** What is known of an effect; empty when it was never ordered. */
    public Optional<EffectRow> find(EffectKey key) {
        return effects.find(key.text());
    }

    /** Every effect of a deal in the order they were ordered. */
    public List<EffectRow> of(DealId deal) {
        return effects.of(deal.value());
    }

    /** Finds out whether an effect that was ordered happened; the ref of its object, empty when it did not happen. */
    public Optional<String> resolve(EffectKey key, LookUp lookUp) {
        return find(key).flatMap(row -> resolve(key, row, lookUp));
    }

    /** The same for an effect that was read already. */
    public Optional<String> resolve(EffectKey key, EffectRow row, LookUp lookUp) {
        if (row.state() == EffectState.UNDONE) {
            return Optional.empty();
        }
        return row.stands() ? Optional.of(row.ref()) : lookUp.find(key.text()).map(ref -> done(key, ref));
    }

    /** Notes that these effects were read back as they must be, in one commit. */
    public void verified(List<EffectKey> keys) {
        if (!keys.isEmpty()) {
            effects.verified(keys.stream().map(EffectKey::text).toList(), clock.instant());
        }
    }

    /** Notes that an effect was taken back, or was found never to have happened when it was to be taken back. */
    public void undone(EffectKey key) {
        effects.undone(key.text(), clock.instant());
    }

    private EffectRow known(EffectKey key, String hash) {
        EffectRow row = effects.find(key.text()).orElseThrow();
        if (!row.requestHash().equals(hash)) {
            throw new FirstbillException(
                    FailureCode.IDEMPOTENCY_MISMATCH,
                    "Effect "
                            + key.text()
                            + " was ordered with other content; nothing was sent. Order it as a new generation.",
                    Map.of("key", key.text()),
                    null,
                    null);
        }
        if (row.state() == EffectState.UNDONE) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW,
                    "Effect " + key.text() + " was undone. Order it as a new generation.",
                    Map.of("key", key.text()),
                    null,
                    null);
        }
        return row;
    }

    private String send(EffectKey key, Call call) {
        failpoints.hit("effect.beforeCall");
        try {
            String ref = call.perform(key.text());
            failpoints.hit("effect.beforeDone");
            return ref;
        } catch (FirstbillException failure) {
            failed(key, knownToBeNothing(failure.code()) ? EffectState.INTENT : EffectState.UNKNOWN, failure);
            throw failure;
        } catch (RuntimeException bug) {
            failed(key, EffectState.UNKNOWN, bug);
            throw bug;
        }
    }

    private static boolean knownToBeNothing(FailureCode code) {
        return code != FailureCode.EXTERNAL_UNAVAILABLE
                && code != FailureCode.EXTERNAL_CONTRACT
                && code != FailureCode.INTERNAL;
    }

    private void failed(EffectKey key, EffectState state, RuntimeException failure) {
        effects.failed(
                key.text(),
                state.name(),
                String.valueOf(failure.getMessage()),
                state == EffectState.UNKNOWN ? clock.instant().plus(FIRST_CHECK) : null);
    }

    private String done(EffectKey key, String ref) {
        effects.done(key.text(), ref, clock.instant());
        return ref;
    }

    private static String hash(Object request) {
        try {
            byte[] text = Json.write(request).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
