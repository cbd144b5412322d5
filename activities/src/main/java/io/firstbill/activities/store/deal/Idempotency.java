package io.firstbill.activities.store.deal;

import io.firstbill.activities.store.CanonicalJson;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FailureCode.Kind;
import io.firstbill.failure.FirstbillException;
import io.firstbill.workflow.message.Json;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Does what a caller asks once for each key the caller chose: a repeat gets the first answer. */
@Singleton
public class Idempotency {
    private static final int LONGEST_KEY = 200;
    private static final Set<Kind> NOTHING_DONE =
            EnumSet.of(Kind.INVALID, Kind.FORBIDDEN, Kind.NOT_FOUND, Kind.CONFLICT);

    private final IdempotencyRepository keys;
    private final Clock clock;

    Idempotency(IdempotencyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The answer to the request under this key, from {@code work} the first time. Work and answer commit together; when
     * the work throws, the key stays free. For work in this database alone.
     *
     * @param owner the caller; keys of different callers never meet
     * @param request everything that makes two requests the same, as text
     * @throws FirstbillException IDEMPOTENCY_MISMATCH when the key came with another request before
     */
    @Transactional
    public <T> T once(String owner, String key, String request, Class<T> type, Supplier<T> work) {
        Optional<T> earlier = earlier(owner, key, request, type);
        return earlier.isPresent() ? earlier.get() : answered(owner, key, work.get());
    }

    /**
     * The same for work that another system does: no transaction is open meanwhile, so that a slow system holds no
     * connection, and it sees what was stored for it beforehand. Whoever dies in between leaves a key without an
     * answer; the repeat then does the work again. So the work must be safe to repeat: the other system is told the
     * key.
     *
     * <p>A refusal gives the key free, since nothing was done. After any other failure the key stays bound to its
     * request: it may have been done.
     */
    public <T> T onceElsewhere(String owner, String key, String request, Class<T> type, Supplier<T> work) {
        Optional<T> earlier = earlier(owner, key, request, type);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try {
            return answered(owner, key, work.get());
        } catch (FirstbillException failure) {
            if (NOTHING_DONE.contains(failure.code().kind())) {
                keys.release(owner, key);
            }
            throw failure;
        }
    }

    private <T> T answered(String owner, String key, T answer) {
        keys.answer(owner, key, Json.mapper().valueToTree(answer).toString());
        return answer;
    }

    /** Takes the key; the kept answer when there is one. */
    private <T> Optional<T> earlier(String owner, String key, String request, Class<T> type) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new FirstbillException(
                    FailureCode.INVALID_REQUEST, "An idempotency key has 1 to " + LONGEST_KEY + " characters.");
        }
        String hash = CanonicalJson.sha256(request);
        if (keys.take(owner, key, hash, clock.instant()) == 1) {
            return Optional.empty();
        }
        var taken = keys.find(owner, key);
        if (taken.isPresent() && !taken.get().requestHash().equals(hash)) {
            throw new FirstbillException(
                    FailureCode.IDEMPOTENCY_MISMATCH,
                    "The idempotency key \""
                            + key
                            + "\" was used for another request. Use a new key for a new request.");
        }
        return taken.map(IdempotencyRepository.Row::response).map(response -> Json.read(response, type));
    }
}
