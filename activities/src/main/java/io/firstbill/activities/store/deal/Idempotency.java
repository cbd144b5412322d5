package io.firstbill.activities.store.deal;

import io.firstbill.activities.store.CanonicalJson;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.workflow.message.Json;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.function.Supplier;

/** Does what a caller asks once for each key the caller chose: a repeat gets the first answer. */
@Singleton
public class Idempotency {
    private static final int LONGEST_KEY = 200;

    private final IdempotencyRepository keys;
    private final Clock clock;

    Idempotency(IdempotencyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The answer to the request under this key, from {@code work} the first time. Work and answer commit together; when
     * the work throws, the key stays free.
     *
     * @param owner the caller; keys of different callers never meet
     * @param request everything that makes two requests the same, as text
     * @throws FirstbillException IDEMPOTENCY_MISMATCH when the key came with another request before
     */
    @Transactional
    public <T> T once(String owner, String key, String request, Class<T> type, Supplier<T> work) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new FirstbillException(
                    FailureCode.INVALID_REQUEST, "An idempotency key has 1 to " + LONGEST_KEY + " characters.");
        }
        String hash = CanonicalJson.sha256(request);
        if (keys.take(owner, key, hash, clock.instant()) == 0) {
            return earlier(owner, key, hash, type);
        }
        T answer = work.get();
        keys.answer(owner, key, Json.mapper().valueToTree(answer).toString());
        return answer;
    }

    private <T> T earlier(String owner, String key, String hash, Class<T> type) {
        var row = keys.find(owner, key).orElseThrow();
        if (!row.requestHash().equals(hash)) {
            throw new FirstbillException(
                    FailureCode.IDEMPOTENCY_MISMATCH,
                    "The idempotency key \""
                            + key
                            + "\" was used for another request. Use a new key for a new request.");
        }
        if (row.response() == null) {
            throw new IllegalStateException("Key " + key + " of " + owner + " has no answer");
        }
        return Json.read(row.response(), type);
    }
}
