package io.firstbill.charge;

import io.firstbill.failure.Finding;

import org.joda.money.BigMoney;

import java.util.List;

/** What every price must satisfy. */
final class Prices {
    private Prices() {}

    static List<Finding> check(BigMoney price, String path) {
        if (price.isNegative()) {
            return List.of(
                    Finding.blocker(
                            "price.negative",
                            path,
                            "The price " + Figures.amount(price) + " is below zero.",
                            "State a price of zero or more; a reduction belongs into the discounts."));
        }
        return List.of();
    }
}
