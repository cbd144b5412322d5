package io.firstbill.activities.sandbox;

import java.util.UUID;

/** Ids of the sandbox systems' own objects. */
public final class Ids {
    private Ids() {}

    /** A new id, for example {@code sb_acct_5f0c1d2e3a4b}. */
    public static String next(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
