package io.firstbill.activities.store.user;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The brake on guessing passwords, per name and per address. An attempt is counted before the password is looked at and
 * forgiven when it was right, so that attempts at the same moment cannot slip through together. Kept in the database:
 * two web processes share it.
 */
@Singleton
public class SignInThrottle {
    /** How long failures count. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    /** Attempts per name in a window. */
    public static final int PER_NAME = 8;

    /** Attempts per address in a window; many people may share one. */
    public static final int PER_ADDRESS = 40;

    private final SignInFailureRepository failures;
    private final Clock clock;

    SignInThrottle(SignInFailureRepository failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** Counts one attempt. False when there were too many: the password must then not be looked at. */
    @Transactional
    public boolean admit(String name, String address) {
        Instant now = clock.instant();
        Instant oldest = now.minus(WINDOW);
        boolean nameFits = failures.count(nameKey(name), now, oldest) <= PER_NAME;
        boolean addressFits = failures.count(addressKey(address), now, oldest) <= PER_ADDRESS;
        return nameFits && addressFits;
    }

    /** Forgives: the password was right. */
    @Transactional
    public void forgive(String name, String address) {
        failures.clear(nameKey(name));
        failures.clear(addressKey(address));
    }

    private static String nameKey(String name) {
        return "name:" + name;
    }

    private static String addressKey(String address) {
        return "address:" + address;
    }
}
