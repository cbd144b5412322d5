package io.firstbill.activities.store.view;

import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Stage;

import org.jspecify.annotations.Nullable;

/**
 * Which deals a list shows; parts that are null or empty show all.
 *
 * @param search part of the customer's name, or the beginning of a deal id, order form or purchase order
 * @param open true for deals that are not at an end
 * @param owner user who answers for the deal
 * @param age time in the current stage; open deals alone
 */
public record DealFilter(
        String search,
        @Nullable Stage stage,
        @Nullable DealStatus status,
        boolean open,
        @Nullable String owner,
        DueFilter due,
        @Nullable AgeBucket age) {

    /** Every deal. */
    public static final DealFilter ALL = new DealFilter("", null, null, false, null, DueFilter.ANY, null);
}
