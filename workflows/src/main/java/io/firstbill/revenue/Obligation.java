package io.firstbill.revenue;

import io.firstbill.contract.ContractLine;

import org.joda.money.Money;

import java.util.List;

/**
 * One performance obligation: distinct goods or services.
 *
 * @param name as the contract names it, or the description of its only line
 * @param lines ids of its contract lines
 * @param standAlonePrice stand-alone selling price for the whole term, by which the transaction price is allocated
 * @param billed fixed amounts invoiced for it over the term
 * @param allocated its part of the transaction price; the parts of all obligations add up to it
 */
public record Obligation(String name, List<String> lines, Money standAlonePrice, Money billed, Money allocated) {
    public Obligation {
        lines = List.copyOf(lines);
    }

    /** The name of the obligation that a line belongs to. */
    static String of(ContractLine line) {
        return line.revenue() == null || line.revenue().obligation() == null
                ? line.description()
                : line.revenue().obligation();
    }

    Obligation with(Money part) {
        return new Obligation(name, lines, standAlonePrice, billed, part);
    }
}
