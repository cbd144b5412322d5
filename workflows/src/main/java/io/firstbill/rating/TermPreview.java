package io.firstbill.rating;

import io.firstbill.contract.Contract;
import io.firstbill.contract.TaxTerms;
import io.firstbill.document.ContractDocument;
import io.firstbill.document.Reading;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.quantity.UsageSource;
import io.firstbill.tax.TaxRates;
import io.firstbill.tax.TaxTable;
import io.firstbill.tax.TaxesOfPort;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A contract document priced whole, without storing anything: what is wrong with it, and every invoice of its term.
 *
 * @param findings what is wrong or noteworthy; while one of them blocks there are no invoices
 * @param invoices by date, each line with its explanation
 * @param total of the invoices, or null while a finding blocks
 */
public record TermPreview(List<Finding> findings, List<ExpectedInvoice> invoices, @Nullable Money total) {
    public TermPreview {
        findings = List.copyOf(findings);
        invoices = List.copyOf(invoices);
    }

    /**
     * Prices a contract document.
     *
     * @param usage what was used; the quantities the contract states hold where nothing was reported
     * @param through the last invoice date wanted, or null for the whole term
     */
    public static TermPreview of(String document, UsageSource usage, @Nullable LocalDate through) {
        return of(ContractDocument.read(document), usage).through(through);
    }

    /** The whole term of a contract document that was read. */
    public static TermPreview of(Reading reading, UsageSource usage) {
        return of(reading, usage, TaxTable.EMPTY);
    }

    /** The same with the taxes of a port where the contract states none. */
    public static TermPreview of(Reading reading, UsageSource usage, TaxRates port) {
        Contract contract = reading.contract();
        return contract == null
                ? new TermPreview(reading.findings(), List.of(), null)
                : of(contract, reading.findings(), usage, port);
    }

    /** The same with the invoices up to a date, and their total; all of them for null. */
    public TermPreview through(@Nullable LocalDate last) {
        if (total == null) {
            return this;
        }
        List<ExpectedInvoice> shown =
                invoices.stream().filter(invoice -> last == null || !invoice.invoiceDate().isAfter(last)).toList();
        return new TermPreview(findings, shown, sum(shown, total.getCurrencyUnit()));
    }

    private static Money sum(List<ExpectedInvoice> invoices, CurrencyUnit currency) {
        return invoices.stream().map(ExpectedInvoice::total).reduce(Money.zero(currency), Money::plus);
    }

    private static TermPreview of(Contract contract, List<Finding> read, UsageSource usage, TaxRates port) {
        List<Finding> findings = new ArrayList<>(read);
        PricingConfig config = taxed(contract, PricingConfigs.derive(contract, 1), port);
        Meters meters;
        try {
            meters = Meters.read(config, usage);
        } catch (FirstbillException unreadable) {
            findings.add(
                    Finding.blocker(
                            "usage.unreadable",
                            "/usage",
                            unreadable.getMessage(),
                            "Mend the report and send it again."));
            return new TermPreview(findings, List.of(), null);
        }
        try {
            findings.addAll(meters.findings());
            List<ExpectedInvoice> invoices = ExpectedInvoices.of(config, meters);
            findings.addAll(UsageNotes.negative(invoices));
            findings.addAll(TotalCheck.check(config, contract));
            return new TermPreview(findings, invoices, sum(invoices, config.currency()));
        } catch (FirstbillException unpriced) {
            findings.add(
                    Finding.blocker(
                            "quantity.unpriced", "/lines", unpriced.getMessage(), "Mend the terms of the line."));
            return new TermPreview(findings, List.of(), null);
        }
    }

    private static PricingConfig taxed(Contract contract, PricingConfig config, TaxRates port) {
        if (contract.overLines().tax() != null) {
            return config;
        }
        SortedSet<LocalDate> days = new TreeSet<>(Set.of(config.term().start()));
        for (Charge charge : config.charges()) {
            charge.phases().forEach(phase -> days.add(phase.from()));
            if (charge.frequency() != null) {
                new ChargeTime(config, charge).slots().forEach(slot -> days.add(slot.service().end()));
            }
        }
        TaxTerms table = TaxesOfPort.table(contract, port, days);
        return table.rates().isEmpty() ? config : config.taxed(table);
    }
}
