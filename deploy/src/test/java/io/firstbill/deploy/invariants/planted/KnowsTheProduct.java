package io.firstbill.deploy.invariants.planted;

import io.firstbill.deal.DealId;

/** Asks the product's own type what a deal is. */
final class KnowsTheProduct {
    private KnowsTheProduct() {}

    static DealId deal(String id) {
        return new DealId(id);
    }
}
