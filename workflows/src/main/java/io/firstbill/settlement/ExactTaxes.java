package io.firstbill.settlement;

import io.firstbill.contract.TaxTerms;
import io.firstbill.tax.TaxRates.TaxRate;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The taxes of an invoice that are rounded after they were added: each tax by itself, or all of them together, in which
 * case the largest one takes the difference. 1.774, 0.445 and 0.088 are 2.31, not 2.30.
 */
final class ExactTaxes {
    private static final MathContext QUOTIENTS = new MathContext(30, RoundingMode.HALF_UP);

    private final TaxTerms terms;
    private final boolean together;
    private final Map<TaxRate, Sum> sums = new LinkedHashMap<>();

    /** One tax over the lines that bear it. */
    private record Sum(Money gross, BigDecimal net, BigDecimal tax, boolean alone) {
        Sum plus(Sum other) {
            return new Sum(gross.plus(other.gross), net.add(other.net), tax.add(other.tax), alone && other.alone);
        }
    }

    /** No line yet. */
    ExactTaxes(TaxTerms terms, boolean together) {
        this.terms = terms;
        this.together = together;
    }

    /** Lines that bear the same taxes, each tax as a fraction of the line without tax. */
    void add(List<TaxRate> taxes, List<BigDecimal> fractions, List<Money> lines) {
        Money gross = lines.stream().reduce(Money::plus).orElseThrow();
        BigDecimal all = fractions.stream().reduce(BigDecimal.ONE, BigDecimal::add);
        BigDecimal net = terms.inclusive() ? gross.getAmount().divide(all, MathContext.DECIMAL128) : gross.getAmount();
        for (int i = 0; i < taxes.size(); i++) {
            BigDecimal product = gross.getAmount().multiply(fractions.get(i));
            BigDecimal tax = terms.inclusive() ? product.divide(all, MathContext.DECIMAL128) : product;
            boolean charged = terms.treatment() == TaxTerms.Treatment.CHARGED;
            sums.merge(
                    taxes.get(i), new Sum(gross, net, charged ? tax : BigDecimal.ZERO, taxes.size() == 1), Sum::plus);
        }
    }

    /** The taxes, rounded. */
    List<TaxAmount> rounded() {
        List<TaxAmount> amounts = new ArrayList<>();
        sums.forEach((tax, sum) -> amounts.add(amount(tax, sum)));
        if (together && amounts.size() > 1) {
            BigDecimal exact = sums.values().stream().map(Sum::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
            Money first = amounts.getFirst().amount();
            Money rest =
                    amounts.stream().map(TaxAmount::amount).reduce(money(first, exact, terms.rounding()), Money::minus);
            int largest = amounts.indexOf(amounts.stream().max(Comparator.comparing(TaxAmount::amount)).orElseThrow());
            TaxAmount bearer = amounts.get(largest);
            amounts.set(
                    largest, new TaxAmount(bearer.name(), bearer.rate(), bearer.base(), bearer.amount().plus(rest)));
        }
        return amounts;
    }

    private TaxAmount amount(TaxRate tax, Sum sum) {
        boolean within = terms.inclusive() && sum.alone();
        Money net = money(sum.gross(), sum.net(), terms.netRounded() ? terms.rounding() : RoundingMode.HALF_UP);
        Money amount =
                within && terms.netRounded() && sum.tax().signum() != 0
                        ? sum.gross().minus(net)
                        : money(sum.gross(), sum.tax(), terms.rounding());
        return new TaxAmount(tax.name(), tax.rate(), within ? sum.gross().minus(amount) : net, amount);
    }

    private static Money money(Money like, BigDecimal exact, RoundingMode rounding) {
        return Money.of(like.getCurrencyUnit(), exact.round(QUOTIENTS), rounding);
    }
}
