package io.firstbill.settlement;

import io.firstbill.contract.TaxTerms;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.money.Percent;
import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;
import io.firstbill.tax.AgreedTaxes;
import io.firstbill.tax.TaxRates;
import io.firstbill.tax.TaxRates.TaxRate;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Taxes on the lines of one invoice. 19.99, 5.01 and 0.99 at 8.875 % are 1.77 + 0.44 + 0.09 = 2.30 rounded by line,
 * 2.31 rounded on the total. In a price that contains it, tax is the price less the price through one plus the rates.
 */
final class Taxing {
    private final TaxTerms terms;
    private final TaxRates rates;
    private final String point;

    Taxing(TaxTerms terms, Choices rules) {
        this.terms = terms;
        this.rates = new AgreedTaxes(terms);
        this.point = rules.of(Choice.TAX_ROUNDING);
    }

    /** Taxes by name and rate. */
    List<TaxAmount> of(List<Entry> lines) {
        Map<List<TaxRate>, List<Entry>> groups = new LinkedHashMap<>();
        for (Entry line : lines) {
            if (line.kind() != Entry.Kind.DISCOUNT) {
                groups.computeIfAbsent(rates(line), any -> new ArrayList<>()).add(line);
            }
        }
        if (point.equals("RATE") || point.equals("INVOICE")) {
            ExactTaxes exact = new ExactTaxes(terms, point.equals("INVOICE"));
            groups.forEach(
                    (taxes, taxed) -> exact.add(taxes, fractions(taxes), taxed.stream().map(Entry::net).toList()));
            return exact.rounded();
        }
        Map<TaxRate, TaxAmount> sums = new LinkedHashMap<>();
        groups.forEach((taxes, taxed) -> {
            List<Money> amounts = taxed.stream().map(Entry::net).toList();
            List<Money> bases =
                    point.equals("TOTAL") ? List.of(amounts.stream().reduce(Money::plus).orElseThrow()) : amounts;
            bases.forEach(amount -> add(sums, taxes, amount));
        });
        return List.copyOf(sums.values());
    }

    /** Taxes of one line; empty when tax is not rounded by line. */
    List<TaxAmount> of(Entry line) {
        return point.equals("LINE") ? of(List.of(line)) : List.of();
    }

    private List<TaxRate> rates(Entry line) {
        String place = terms.place(line.lineId());
        List<TaxRate> found = rates.on(line.product(), place, line.invoiceDate());
        if (found.isEmpty() && terms.treatment() == TaxTerms.Treatment.CHARGED) {
            throw new FirstbillException(
                    FailureCode.VALIDATION_REJECTED,
                    "No tax rate covers product "
                            + line.product()
                            + " in "
                            + place
                            + " on "
                            + line.invoiceDate()
                            + " (line "
                            + line.lineId()
                            + "). State 0 percent where it bears no tax.");
        }
        return found;
    }

    private void add(Map<TaxRate, TaxAmount> sums, List<TaxRate> taxes, Money amount) {
        List<BigDecimal> fractions = fractions(taxes);
        BigDecimal all = fractions.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Money> shares = terms.inclusive() ? contained(amount, fractions, all) : onTop(amount, fractions);
        Money base = terms.inclusive() ? shares.stream().reduce(amount, Money::minus) : amount;
        for (int i = 0; i < taxes.size(); i++) {
            TaxRate tax = taxes.get(i);
            Money charged = terms.treatment() == TaxTerms.Treatment.CHARGED ? shares.get(i) : amount.minus(amount);
            sums.merge(tax, new TaxAmount(tax.name(), tax.rate(), base, charged), TaxAmount::plus);
        }
    }

    /** What each tax is of the price without tax; a tax on taxes counts those before it. */
    private static List<BigDecimal> fractions(List<TaxRate> taxes) {
        List<BigDecimal> fractions = new ArrayList<>();
        BigDecimal before = BigDecimal.ONE;
        for (TaxRate tax : taxes) {
            Percent rate = tax.rate();
            BigDecimal fraction = tax.onTaxes() ? rate.fraction().multiply(before) : rate.fraction();
            fractions.add(fraction);
            before = before.add(fraction);
        }
        return fractions;
    }

    private List<Money> onTop(Money amount, List<BigDecimal> fractions) {
        return fractions.stream().map(fraction -> amount.multipliedBy(fraction, terms.rounding())).toList();
    }

    /** Together they are rounded once; the largest one takes what rounding each would lose. */
    private List<Money> contained(Money gross, List<BigDecimal> fractions, BigDecimal all) {
        BigDecimal whole = BigDecimal.ONE.add(all);
        Money together = terms.netRounded() ? gross.minus(part(gross, BigDecimal.ONE, whole)) : part(gross, all, whole);
        if (fractions.size() == 1 || all.signum() == 0) {
            return fractions.stream().map(fraction -> fraction.signum() == 0 ? gross.minus(gross) : together).toList();
        }
        List<Money> parts = new ArrayList<>();
        for (BigDecimal fraction : fractions) {
            parts.add(part(together, fraction, all));
        }
        BigDecimal largest = fractions.stream().max(Comparator.naturalOrder()).orElseThrow();
        int last = fractions.indexOf(largest);
        Money rest = parts.stream().reduce(together, Money::minus);
        parts.set(last, parts.get(last).plus(rest));
        return parts;
    }

    /** Divided last, so that 2.99 x 0.04 / 1.04 is 0.115 and not a little less. */
    private Money part(Money money, BigDecimal share, BigDecimal whole) {
        return Money.of(
                money.getCurrencyUnit(),
                money.getAmount().multiply(share).divide(whole, money.getScale(), terms.rounding()));
    }
}
