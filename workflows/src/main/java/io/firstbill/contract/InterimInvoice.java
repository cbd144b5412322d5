package io.firstbill.contract;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.RoundingMode;
import java.util.List;

/**
 * Threshold billing: an invoice within a billing period as soon as its use comes to an amount. It bills the use until
 * that day, and the invoice of the period takes it off again. At 100.00, use of 60.00 and 70.00 is an interim invoice
 * of 130.00; with 50.00 more the period is 180.00 less 130.00.
 *
 * @param description its name on the order form
 * @param amounts of use since the beginning of the period at which it is issued, ascending; at least one
 * @param every after the last of them it is issued again with each so much more; null for no more
 * @param lineIds the usage lines it bills; empty for all
 * @param clause where the order form says so, or null when no source was given
 */
public record InterimInvoice(
        String description, List<Money> amounts, @Nullable Money every, List<String> lineIds, @Nullable Source clause) {
    public InterimInvoice {
        amounts = List.copyOf(amounts);
        lineIds = List.copyOf(lineIds);
    }

    /** True when it bills the use of this line. */
    public boolean covers(ContractLine line) {
        return covers(line.id());
    }

    /** True when it bills the use of the usage line of this id. */
    public boolean covers(String lineId) {
        return lineIds.isEmpty() || lineIds.contains(lineId);
    }

    /** How many of its amounts, the repeated ones among them, use of so much has reached. */
    public int reached(Money use) {
        int stated = (int) amounts.stream().filter(amount -> !amount.isGreaterThan(use)).count();
        if (every == null || stated < amounts.size()) {
            return stated;
        }
        return stated
                + use.minus(amounts.getLast())
                        .getAmount()
                        .divide(every.getAmount(), 0, RoundingMode.DOWN)
                        .intValueExact();
    }

    /** The same terms with the place where the order form states them. */
    InterimInvoice at(@Nullable Source place) {
        return new InterimInvoice(description, amounts, every, lineIds, place);
    }
}
