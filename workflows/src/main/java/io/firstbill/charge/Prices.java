package io.firstbill.charge;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;

import org.joda.money.BigMoney;

import java.math.BigDecimal;
import java.util.List;

/** What every price must satisfy. */
final class Prices {
    private Prices() {}

    /** The failure of a quantity that the terms do not price: never a zero, and never a guess. */
    static FirstbillException none(BigDecimal quantity, ChargeModel model) {
        return new FirstbillException(
                FailureCode.VALIDATION_REJECTED,
                Figures.number(quantity)
                        + " units have no price ("
                        + model.describe()
                        + "). State a step that contains them.");
    }

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
