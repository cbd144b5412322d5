package io.firstbill.web.pricing;

import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.contract.ContractLine;
import io.firstbill.failure.Finding;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.trail.Coverage;
import io.firstbill.trail.TracedTerm;
import io.firstbill.web.contract.BillingRule;
import io.firstbill.web.contract.TimeWords;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.SendBackOffer;
import io.firstbill.web.deal.Worth;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One version of the pricing configuration.
 *
 * @param versions every version, newest first
 * @param years every invoice of the term by year
 * @param deviations prices that are not list prices
 * @param time what is agreed about time beyond the term
 * @param rules what holds where billing systems differ
 * @param task the visitor's open task to configure pricing, or null
 * @param draft whether the visitor has a draft
 * @param whatIf use that is assumed beside it and what that costs, or null when none is
 * @param back the form to send the deal back, or null
 */
public record PricingView(
        PricedVersion priced,
        List<PricingVersionRow> versions,
        List<Finding> findings,
        List<BilledYear> years,
        Worth worth,
        List<ListDeviation> deviations,
        List<TimeWords.Word> time,
        List<BillingRule> rules,
        @Nullable TaskRow task,
        boolean draft,
        @Nullable WhatIfView whatIf,
        @Nullable SendBackOffer back) {

    /** What stands on top of the page. */
    public DealHead head() {
        return priced.head();
    }

    /** The configuration shown. */
    public PricingConfig config() {
        return priced.config();
    }

    /** The version shown. */
    public PricingVersionRow version() {
        return priced.row();
    }

    /** True when the shown version is the one in force. */
    public boolean inForce() {
        return priced.inForce();
    }

    /** The first invoice on which there is something to pay, or null. */
    public @Nullable ExpectedInvoice first() {
        return priced.first().orElse(null);
    }

    /** How much of the term is proven. */
    public Coverage coverage() {
        return priced.trail().coverage();
    }

    /** What is billed of phase {@code n}, counted from 1, of a contract line; null when the contract has none such. */
    public @Nullable TracedTerm term(String lineId, int n) {
        for (int i = 0; i < priced.contract().lines().size(); i++) {
            ContractLine line = priced.contract().lines().get(i);
            if (line.id().equals(lineId) && n <= line.phases().size()) {
                String pointer = priced.contract().statedAt(i, n - 1).getLast();
                return priced.trail().terms().stream()
                        .filter(term -> term.term().pointer().equals(pointer))
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    /** How a line is billed, in words. */
    public String billed(Charge charge) {
        return charge.frequency() == null
                ? "once"
                : charge.frequency().label() + ", " + charge.timing().label() + TimeWords.own(charge.billing());
    }

    /** True when a finding stops the deal. */
    public boolean stopped() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /** True when a finding says already that the CRM states another total. */
    public boolean toldOfTheCrm() {
        return findings.stream().anyMatch(finding -> finding.path().startsWith("/crmAmount"));
    }

    /** The terms over lines: commitments, discounts, credits, tax. */
    public List<TracedTerm> overLines() {
        return priced.trail().terms().stream().filter(term -> !term.term().pointer().startsWith("/lines/")).toList();
    }
}
