package io.firstbill.setup;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What billing and ERP hold, read back from their own records.
 *
 * @param account billing's account, or null when there is none
 * @param customer ERP's customer, or null when there is none
 * @param prices billing's prices by the key they were made under
 * @param subscription billing's subscription, or null when there is none
 */
public record HeldModel(
        @Nullable AccountModel account,
        @Nullable AccountModel customer,
        Map<String, PriceModel> prices,
        @Nullable SubscriptionModel subscription) {
    public HeldModel {
        prices = Collections.unmodifiableMap(new TreeMap<>(prices));
    }
}
