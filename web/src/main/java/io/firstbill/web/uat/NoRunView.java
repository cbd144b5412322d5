package io.firstbill.web.uat;

import io.firstbill.web.deal.DealHead;

/** A deal without a UAT run. */
public record NoRunView(DealHead head) {}
