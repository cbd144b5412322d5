package io.firstbill.web.contract;

import io.firstbill.activities.store.deal.ContractVersionRow;
import io.firstbill.activities.store.deal.DealFileRow;
import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.contract.Source;
import io.firstbill.failure.Finding;
import io.firstbill.trail.TracedTerm;
import io.firstbill.web.deal.DealHead;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The terms of one contract version.
 *
 * @param version the version shown
 * @param rules what holds where billing systems differ
 * @param trail address of the proof trail of the pricing in force, or null when it prices another version or none
 * @param signed the signed order form, or null when none is attached
 * @param confirm the visitor's open task to confirm these terms, or null
 * @param mayRevise whether the visitor may put a corrected version in force
 * @param document the contract document to correct, JSON
 * @param refused what is wrong with a corrected version that was sent; empty otherwise
 */
public record ContractView(
        DealHead head,
        ContractVersionRow version,
        List<ContractVersionRow> versions,
        List<Group> groups,
        List<BillingRule> rules,
        @Nullable String trail,
        List<Finding> findings,
        @Nullable DealFileRow signed,
        @Nullable TaskRow confirm,
        boolean mayRevise,
        String document,
        List<Finding> refused) {

    /** Terms that belong together. */
    public record Group(String title, List<Term> terms) {}

    /**
     * One term.
     *
     * @param sources where it stands in the order form, in the order of its parts; empty when not known
     * @param pointer JSON pointer into the contract document
     * @param traced what is billed of it; null for a term without price
     */
    public record Term(String name, String value, List<Source> sources, String pointer, @Nullable TracedTerm traced) {
        public Term {
            sources = List.copyOf(sources);
        }

        /** Its place on the page. */
        public String anchor() {
            return "at" + pointer.replace('/', '-');
        }

        /** The pages it stands on, each once. */
        public List<Integer> pages() {
            return sources.stream().map(Source::page).distinct().sorted().toList();
        }
    }

    /** True when the shown version is the one in force. */
    public boolean inForce() {
        return version.version() == head.deal().state().contract().version();
    }
}
