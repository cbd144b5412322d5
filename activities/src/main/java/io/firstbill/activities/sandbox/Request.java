package io.firstbill.activities.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * One write request.
 *
 * @param operation what is asked
 * @param key the client's idempotency key
 * @param hash SHA-256 of operation and content, hex
 * @param subject what a fault may mean it by
 * @param remembered whether a repeat under the key is answered without a second effect
 */
public record Request(String operation, String key, String hash, Subject subject, boolean remembered) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    /**
     * A request with this content; its text form decides what counts as the same request.
     *
     * @param account the account it is about; empty when there is none yet
     */
    public static Request of(String operation, String key, String account, Object... content) {
        if (!KEY.matcher(key).matches()) {
            throw Refusal.unprocessable("An idempotency key has 1 to 100 characters of [A-Za-z0-9_-]: " + key);
        }
        StringBuilder text = new StringBuilder(operation).append('\n').append(account);
        for (Object part : content) {
            text.append('\n').append(part);
        }
        return new Request(
                operation, key, sha256(text.toString()), Subject.of(key, account.isEmpty() ? null : account), true);
    }

    /** The same as a request whose effect is harmless to repeat. */
    public Request repeatable() {
        return new Request(operation, key, hash, subject, false);
    }

    /** SHA-256 of the text in UTF-8, hex. */
    public static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
