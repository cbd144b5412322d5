package io.firstbill.settlement;

import io.firstbill.pricing.PricingConfig;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The lines of the whole term after what the contract agrees over them.
 *
 * @param rated the rated lines as they were given, each with what was taken off it
 * @param added the lines that stand over them, by invoice date
 * @param sums what is due of each invoice, by its date; empty when lines without tax and credit say all
 */
public record Settlement(List<Entry> rated, List<Entry> added, Map<LocalDate, InvoiceSums> sums) {
    public Settlement {
        rated = List.copyOf(rated);
        added = List.copyOf(added);
    }

    /**
     * Settles the lines in the order of an invoice: discounts, then maximums and commitments, which see the lines net
     * of discounts, then tax and credits. Neither of the two counts what the other adds.
     *
     * @param rated every rated line of the term
     * @param units what each invoice used of prepaid credits that are units, by its date
     */
    public static Settlement of(PricingConfig config, List<Entry> rated, Map<LocalDate, List<CreditUse>> units) {
        return of(config, rated, units, Movements.NONE, DayShares.NONE);
    }

    /**
     * The same where prepaid credit may be topped up or refunded: money is used up once to learn when, and again with
     * the lines that come of it.
     *
     * @param ofUnits what using prepaid units led to
     * @param shares how use came about day by day
     */
    public static Settlement of(
            PricingConfig config,
            List<Entry> rated,
            Map<LocalDate, List<CreditUse>> units,
            Movements ofUnits,
            DayShares shares) {
        Settlement discounted = Discounts.of(config, rated);
        List<Entry> added = new ArrayList<>(discounted.added());
        added.addAll(Purchases.of(config));
        added.addAll(Caps.of(config, discounted.rated()));
        added.addAll(TrueUps.of(config, discounted.rated()));
        PrepaidLines prepaid = new PrepaidLines(config, discounted.rated());
        added.addAll(prepaid.of(ofUnits));
        added.sort(Comparator.comparing(Entry::invoiceDate));
        Closing.Closed closed = Closing.of(config, both(discounted.rated(), added), units, shares);
        List<Entry> ofMoney = prepaid.of(closed.prepaid());
        if (!ofMoney.isEmpty()) {
            added.addAll(ofMoney);
            added.sort(Comparator.comparing(Entry::invoiceDate));
            closed = Closing.of(config, both(discounted.rated(), added), units, shares);
        }
        int lines = rated.size();
        return new Settlement(
                closed.lines().subList(0, lines), closed.lines().subList(lines, lines + added.size()), closed.sums());
    }

    private static List<Entry> both(List<Entry> rated, List<Entry> added) {
        return Stream.concat(rated.stream(), added.stream()).toList();
    }
}
