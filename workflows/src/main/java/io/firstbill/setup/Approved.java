package io.firstbill.setup;

import io.firstbill.failure.Finding;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Nothing but what was approved is billed: every price is hashed again before it is written. */
public final class Approved {
    private Approved() {}

    /** SHA-256 of {@link PriceModel#canonical()}, as 64 hexadecimal digits. */
    public static String priceHash(PriceModel price) {
        return ContentHash.of(price.canonical());
    }

    /** The hashes of every price of an approved model. */
    public static Set<String> priceHashes(BillingModel approved) {
        return approved.prices().stream().map(Approved::priceHash).collect(Collectors.toUnmodifiableSet());
    }

    /** The finding when a price is not among the approved ones; empty when it is. */
    public static Optional<Finding> check(PriceModel price, Set<String> approvedHashes) {
        return approvedHashes.contains(priceHash(price))
                ? Optional.empty()
                : Optional.of(
                        Finding.blocker(
                                "setup.unapproved-price",
                                "/prices/" + price.key(),
                                "Price " + price.key() + " (" + price.canonical() + ") is not one that was approved.",
                                "Submit the changed pricing for approval, then plan the setup again."));
    }
}
