package io.firstbill.web.api;

import io.firstbill.deal.DealId;
import io.firstbill.failure.Finding;
import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;

/** A deal that was taken in. */
@Schema(name = "DealTaken")
record DealTaken(@Schema(example = "D-1042") String id, String href, List<Finding> findings) {

    static DealTaken of(DealId deal, List<Finding> findings) {
        return new DealTaken(deal.value(), Api.href(deal.value()), findings);
    }
}
