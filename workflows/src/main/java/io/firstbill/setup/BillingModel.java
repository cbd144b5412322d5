package io.firstbill.setup;

import java.util.List;

/** Everything billing must hold for one deal, as plain numbers. Made from the approved pricing configuration. */
public record BillingModel(AccountModel account, List<PriceModel> prices, SubscriptionModel subscription) {
    public BillingModel {
        prices = List.copyOf(prices);
    }
}
