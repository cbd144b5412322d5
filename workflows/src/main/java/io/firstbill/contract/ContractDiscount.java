package io.firstbill.contract;

import io.firstbill.money.Percent;

import java.util.List;

/**
 * A discount the order form states beside the lines. Net prices on the lines already contain it; it is kept to show and
 * to prove the way from list to net. Several discounts on a line multiply: 10 % and 20 % are 28 %.
 *
 * @param description its name on the order form
 * @param percent how much
 * @param lineIds the lines it covers; empty for all recurring and usage lines
 */
public record ContractDiscount(String description, Percent percent, List<String> lineIds) {
    public ContractDiscount {
        lineIds = List.copyOf(lineIds);
    }

    /** True when the discount covers the line. */
    public boolean covers(ContractLine line) {
        return lineIds.isEmpty() ? line.repeats() : lineIds.contains(line.id());
    }
}
