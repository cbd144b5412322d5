package io.firstbill.activities.store.user;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

import jakarta.inject.Singleton;

/** Argon2id by password4j: 19 MiB, 2 rounds, 1 lane, the OWASP minimum; the stored text names its own parameters. */
@Singleton
final class PasswordHash {
    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** Compared against when there is no such user, so that a wrong name takes as long as a wrong password. */
    private final String nobody = hash(Secrets.token());

    /** The text to store. */
    String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(FUNCTION).getResult();
    }

    /** True when the password belongs to the stored text. */
    boolean matches(String password, String stored) {
        return Password.check(password, stored).with(Argon2Function.getInstanceFromHash(stored));
    }

    /** Takes the time of a comparison, for a name that does not exist. */
    void matchNobody(String password) {
        Password.check(password, nobody).with(FUNCTION);
    }
}
