package io.firstbill.web.api;

import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Stage;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/** One deal of a list. */
@Schema(name = "DealEntry")
record DealEntry(
        @Schema(example = "D-1042") String id,
        String customer,
        String orderForm,
        DealStatus status,
        Stage stage,
        String waitFor,
        @Nullable Instant dueAt,
        boolean late,
        BigDecimal value,
        String currency,
        String owner,
        String href) {

    static DealEntry of(DealRow row) {
        return new DealEntry(
                row.id(),
                row.customer(),
                row.orderForm(),
                row.status(),
                row.stage(),
                row.waitFor(),
                row.dueAt(),
                row.breached(),
                row.tcv(),
                row.currency(),
                row.owner(),
                Api.href(row.id()));
    }
}
