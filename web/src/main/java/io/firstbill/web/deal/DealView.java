package io.firstbill.web.deal;

import io.firstbill.activities.store.audit.AuditRow;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.web.shell.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The overview of a deal.
 *
 * @param now whom it waits for, since when, why, and what is next
 * @param first the first invoice as configured, or as the contract asks for; null when nothing is ever billed
 * @param worth what the deal is worth, beside what the CRM states
 * @param configured whether that is by a pricing configuration rather than by the contract alone
 * @param latest what happened, newest first
 * @param mayHold whether the visitor may put it on hold
 * @param mayResume whether the visitor may resume it
 * @param mayCancel whether the visitor may cancel it
 */
public record DealView(
        DealHead head,
        NowBox now,
        @Nullable ExpectedInvoice first,
        Worth worth,
        boolean configured,
        List<Fact> facts,
        List<AuditRow> latest,
        List<Fact> external,
        boolean mayHold,
        boolean mayResume,
        boolean mayCancel) {

    /**
     * The one box that must not be missed.
     *
     * @param blocked whether the deal cannot go on
     * @param mayRetry whether the visitor may run the blocked stage again
     * @param why sentences, most important first
     * @param next what to do next that can do no harm
     * @param act the act the visitor can take now, or null
     */
    public record NowBox(
            String title, boolean blocked, boolean mayRetry, List<String> why, String next, @Nullable Link act) {}

    /** A name, a value and where the value comes from, empty for nowhere. */
    public record Fact(String name, String value, String source) {}
}
