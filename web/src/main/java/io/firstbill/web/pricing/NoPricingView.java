package io.firstbill.web.pricing;

import io.firstbill.web.deal.DealHead;

/** Every page of the pricing before there is any. */
public record NoPricingView(DealHead head) {
    /** Its template. */
    static final String TEMPLATE = "pricing/none";
}
