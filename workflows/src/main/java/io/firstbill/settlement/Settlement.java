package io.firstbill.settlement;

import io.firstbill.pricing.PricingConfig;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a contract agrees over its lines, applied to the lines of the whole term. */
public final class Settlement {
    private Settlement() {}

    /**
     * The lines that stand over the given ones, by invoice date: maximums, then commitments. Neither counts what the
     * other adds. Empty when nothing is agreed.
     *
     * @param rated every rated line of the term
     */
    public static List<Entry> added(PricingConfig config, List<Entry> rated) {
        List<Entry> added = new ArrayList<>(Caps.of(config, rated));
        added.addAll(TrueUps.of(config, rated));
        added.sort(Comparator.comparing(Entry::invoiceDate));
        return List.copyOf(added);
    }
}
