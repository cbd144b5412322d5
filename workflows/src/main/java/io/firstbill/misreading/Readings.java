package io.firstbill.misreading;

import io.firstbill.failure.FirstbillException;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.UsageSource;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedInvoices;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every misreading of a configuration with what it would change; rated when first asked for, and once. */
public final class Readings {
    private final PricingConfig config;
    private final UsageSource usage;
    private final List<ExpectedInvoice> right;
    private final Map<String, List<Reading>> ofLine = new HashMap<>();
    private @Nullable List<Reading> general;

    /**
     * A misreading and what it would change over the term.
     *
     * @param changes never nothing
     */
    record Reading(Misreading misreading, Deviation changes) {}

    /**
     * The readings of a configuration.
     *
     * @param usage what was used, priced the same in all of them
     */
    public Readings(PricingConfig config, UsageSource usage) {
        this.config = config;
        this.usage = usage;
        this.right = ExpectedInvoices.of(config, usage);
    }

    /** The configuration as agreed. */
    public PricingConfig config() {
        return config;
    }

    /** The invoices of the term as agreed. */
    List<ExpectedInvoice> right() {
        return right;
    }

    /** The misreadings of these lines and of what concerns no single line. */
    List<Reading> about(Set<String> lines) {
        var all = new ArrayList<>(general());
        config.charges().stream()
                .filter(charge -> lines.contains(charge.lineId()))
                .forEach(charge ->
                        all.addAll(
                                ofLine.computeIfAbsent(charge.lineId(), line -> read(Misreadings.of(config, charge)))));
        return all;
    }

    private List<Reading> general() {
        var known = general;
        if (known == null) {
            known = read(Misreadings.of(config));
            general = known;
        }
        return known;
    }

    /** The changes of each; misreadings that change nothing, or that cannot be priced, explain nothing. */
    List<Reading> read(List<Misreading> misreadings) {
        var readings = new ArrayList<Reading>();
        misreadings.forEach(misreading ->
                changes(misreading)
                        .filter(changes -> !changes.none())
                        .ifPresent(changes -> readings.add(new Reading(misreading, changes))));
        return List.copyOf(readings);
    }

    private Optional<Deviation> changes(Misreading misreading) {
        try {
            var other = misreading.invoices().apply(this::rate);
            return Optional.of(Deviation.between(right, other));
        } catch (FirstbillException unpriced) {
            return Optional.empty();
        }
    }

    /** The invoices of a set-up; where lines do not bear on each other, only those that changed are rated again. */
    private List<ExpectedInvoice> rate(PricingConfig setUp) {
        if (!apart() || !config.withCharges(setUp.charges()).equals(setUp)) {
            return ExpectedInvoices.of(setUp, usage);
        }
        var changed = setUp.charges().stream().filter(charge -> !config.charges().contains(charge)).toList();
        var kept = new HashSet<String>();
        setUp.charges().stream().filter(charge -> !changed.contains(charge)).forEach(c -> kept.add(c.lineId()));
        var invoices = new ArrayList<ExpectedInvoice>();
        for (var invoice : right) {
            var lines = invoice.lines().stream().filter(line -> kept.contains(line.lineId())).toList();
            invoices.add(new ExpectedInvoice(invoice.invoiceDate(), invoice.dueDate(), lines, invoice.total()));
        }
        invoices.addAll(ExpectedInvoices.of(setUp.withCharges(changed), usage));
        return invoices;
    }

    private boolean apart() {
        return config.overLines().none()
                && right.stream().allMatch(invoice -> invoice.sums() == null)
                && config.charges().stream()
                        .flatMap(charge -> charge.phases().stream())
                        .allMatch(phase -> phase.agreedOn() == null);
    }
}
