package io.firstbill.settlement;

import io.firstbill.pricing.PricingConfig;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines of the whole term after what the contract agrees over them.
 *
 * @param rated the rated lines as they were given, each with what was taken off it
 * @param added the lines that stand over them, by invoice date
 */
public record Settlement(List<Entry> rated, List<Entry> added) {
    public Settlement {
        rated = List.copyOf(rated);
        added = List.copyOf(added);
    }

    /**
     * Settles the lines in the order of an invoice: discounts, then maximums and commitments, which see the lines net
     * of discounts. Neither of the two counts what the other adds.
     *
     * @param rated every rated line of the term
     */
    public static Settlement of(PricingConfig config, List<Entry> rated) {
        Settlement discounted = Discounts.of(config, rated);
        List<Entry> added = new ArrayList<>(discounted.added());
        added.addAll(Caps.of(config, discounted.rated()));
        added.addAll(TrueUps.of(config, discounted.rated()));
        added.sort(Comparator.comparing(Entry::invoiceDate));
        return new Settlement(discounted.rated(), added);
    }
}
