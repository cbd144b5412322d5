package io.firstbill.web.deal;

import io.firstbill.contract.Contract;
import io.firstbill.preview.DealValue;
import io.firstbill.rating.ExpectedInvoice;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a deal is worth, beside what the CRM states for it.
 *
 * @param value the figures of sales
 * @param stated what the CRM states, or null when it states nothing
 * @param difference total contract value less what the CRM states, or null when the two cannot be compared
 * @param likely the figure that the CRM's amount is in truth, for example {@code annual contract value}; empty when it
 *     is none of them
 */
public record Worth(DealValue value, @Nullable Money stated, @Nullable Money difference, String likely) {
    /** The worth of a contract with all its invoices. */
    public static Worth of(Contract contract, List<ExpectedInvoice> invoices) {
        DealValue value = DealValue.of(contract, invoices);
        Money stated = contract.crmAmount();
        boolean comparable = stated != null && stated.isSameCurrency(value.tcv());
        return new Worth(
                value,
                stated,
                comparable && stated != null ? value.tcv().minus(stated) : null,
                comparable && stated != null ? likely(value, stated) : "");
    }

    /** True when the CRM states another total than the invoices of the term add up to. */
    public boolean differs() {
        return difference != null && !difference.isZero();
    }

    private static String likely(DealValue value, Money stated) {
        if (stated.isEqual(value.acv())) {
            return "annual contract value";
        }
        if (stated.isEqual(value.arr())) {
            return "annual recurring revenue";
        }
        return stated.isEqual(value.mrr()) ? "monthly recurring revenue" : "";
    }
}
