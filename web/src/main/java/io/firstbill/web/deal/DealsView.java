package io.firstbill.web.deal;

import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.web.shell.Choice;
import io.firstbill.web.shell.Clocks.Sla;
import io.firstbill.web.shell.Query;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The list of deals.
 *
 * @param wrong filter values that mean nothing, in words; the rest of the filter is applied
 * @param total how many deals the filter shows, in words
 * @param next address of the next page, or null
 * @param csv address of the same list as a file
 * @param drafts how many forms of new deals the visitor has under way, in words; empty for none
 */
public record DealsView(
        Query query,
        List<Filter> filters,
        List<String> wrong,
        List<Line> lines,
        String total,
        @Nullable String next,
        String csv,
        boolean mayStart,
        String drafts) {

    /** One select of the filter row. */
    public record Filter(String name, String label, List<Choice> choices) {}

    /** One deal. */
    public record Line(DealRow deal, Sla sla, Money value) {}
}
