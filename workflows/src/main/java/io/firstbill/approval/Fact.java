package io.firstbill.approval;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One variable of a condition.
 *
 * @param variable its name, which is that of a component of {@link DealFacts}
 * @param type its type in CEL
 * @param value its value for a deal
 * @param words the value for people, for example {@code largest discount 17.5 %}
 */
record Fact(String variable, CelType type, Function<DealFacts, Object> value, Function<DealFacts, String> words) {
    /** Every fact, in the order in which people read them. */
    static final List<Fact> ALL =
            List.of(
                    new Fact(
                            "currency",
                            SimpleType.STRING,
                            DealFacts::currency,
                            facts -> "currency " + facts.currency()),
                    new Fact(
                            "tcvMinor",
                            SimpleType.INT,
                            DealFacts::tcvMinor,
                            facts -> "contract value " + money(facts.currency(), facts.tcvMinor())),
                    new Fact(
                            "maxDiscountBasisPoints",
                            SimpleType.INT,
                            facts -> (long) facts.maxDiscountBasisPoints(),
                            facts -> "largest discount " + percent(facts.maxDiscountBasisPoints())),
                    new Fact(
                            "netDays",
                            SimpleType.INT,
                            facts -> (long) facts.netDays(),
                            facts -> "payment within " + days(facts.netDays())),
                    new Fact(
                            "termMonths",
                            SimpleType.INT,
                            facts -> (long) facts.termMonths(),
                            facts -> "term of " + facts.termMonths() + " months"),
                    new Fact(
                            "freeDays",
                            SimpleType.INT,
                            facts -> (long) facts.freeDays(),
                            facts -> days(facts.freeDays()) + " free"),
                    new Fact(
                            "oneTimeMinor",
                            SimpleType.INT,
                            DealFacts::oneTimeMinor,
                            facts -> "one-time charges " + money(facts.currency(), facts.oneTimeMinor())),
                    new Fact(
                            "lines",
                            SimpleType.INT,
                            facts -> (long) facts.lines(),
                            facts -> facts.lines() + (facts.lines() == 1 ? " contract line" : " contract lines")),
                    new Fact(
                            "productCodes",
                            ListType.create(SimpleType.STRING),
                            DealFacts::productCodes,
                            facts -> "products " + String.join(", ", facts.productCodes())));

    /** The value for people. */
    String words(DealFacts facts) {
        return words.apply(facts);
    }

    /** All facts of a deal by variable. */
    static Map<String, Object> values(DealFacts facts) {
        var values = new TreeMap<String, Object>();
        ALL.forEach(fact -> values.put(fact.variable, fact.value.apply(facts)));
        return values;
    }

    private static String money(String currency, long minor) {
        var amount = Money.ofMinor(CurrencyUnit.of(currency), minor);
        return currency + " " + String.format(Locale.ROOT, "%,." + amount.getScale() + "f", amount.getAmount());
    }

    private static String percent(int basisPoints) {
        var percent = BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros();
        return percent.toPlainString() + " %";
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
