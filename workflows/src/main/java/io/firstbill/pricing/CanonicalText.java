package io.firstbill.pricing;

import io.firstbill.contract.LineBilling;
import io.firstbill.contract.Source;
import io.firstbill.period.Term;
import io.firstbill.quantity.Conversion;
import io.firstbill.quantity.QuantityRule;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A configuration as an ordered list of fields with one spelling each: fixed field order, decimals plain and without
 * trailing zeros, ISO dates, an absent value empty. Hash and difference both read it, so that they cannot disagree.
 */
final class CanonicalText {
    private final Map<String, String> fields = new LinkedHashMap<>();

    private CanonicalText() {}

    /** The fields in order. The contract version is not one of them: the same charges hash the same. */
    static Map<String, String> fields(PricingConfig config) {
        CanonicalText text = new CanonicalText();
        text.head(config);
        config.charges().forEach(text::charge);
        return Collections.unmodifiableMap(text.fields);
    }

    private void head(PricingConfig config) {
        put("currency", config.currency().getCode());
        put("term", config.term());
        put("billing/frequency", config.billing().frequency().name());
        put("billing/alignment", config.billing().alignment().name());
        if (config.billing().day() != null) {
            put("billing/day", config.billing().day().toString());
        }
        if (config.billing().secondDay() != null) {
            put("billing/secondDay", config.billing().secondDay().toString());
        }
        if (config.billing().anchor() != null) {
            put("billing/anchor", config.billing().anchor().toString());
        }
        put("timeZone", config.timeZone().getId());
        put("netDays", Integer.toString(config.netDays()));
        put("freePeriod", config.freePeriod());
        config.rules().stated().forEach((choice, value) -> put("choices/" + choice, value));
        InvoiceTermsText.put(config.overLines(), this::put);
        TimeTermsText.put(config.time(), this::put);
        put("charges", String.join(",", config.charges().stream().map(Charge::lineId).toList()));
    }

    private void charge(Charge charge) {
        String path = "charges/" + charge.lineId() + "/";
        put(path + "product", charge.product());
        put(path + "name", charge.name());
        put(path + "kind", charge.kind().name());
        put(path + "timing", charge.timing().name());
        put(path + "frequency", charge.frequency() == null ? "" : charge.frequency().name());
        put(path + "metric", charge.metric() == null ? "" : charge.metric());
        if (charge.billing() != null) {
            billing(path + "billing/", charge.billing());
        }
        counting(path + "counting/", charge.counting());
        put(path + "clause", clause(charge.clause()));
        for (int n = 1; n <= charge.phases().size(); n++) {
            phase(path + "phases/" + n + "/", charge.phases().get(n - 1));
        }
    }

    private void billing(String path, LineBilling own) {
        put(path + "alignment", own.alignment() == null ? "" : own.alignment().name());
        put(path + "day", own.day() == null ? "" : own.day().toString());
        if (own.secondDay() != null) {
            put(path + "secondDay", own.secondDay().toString());
        }
        put(path + "anchor", own.anchor() == null ? "" : own.anchor().toString());
        put(path + "wholeAtOnce", Boolean.toString(own.wholeAtOnce()));
        if (own.price() != null) {
            put(path + "pricePer", own.price().per().name());
            put(path + "periodsAddUp", Boolean.toString(own.price().addsUp()));
        }
    }

    /** Only what differs from a plain sum, so that it adds nothing for most charges. */
    private void counting(String path, QuantityRule rule) {
        if (rule.equals(QuantityRule.SUM)) {
            return;
        }
        Conversion conversion = rule.conversion();
        put(path + "aggregation", rule.aggregation().name());
        put(path + "distinctBy", rule.distinctBy() == null ? "" : rule.distinctBy());
        put(path + "multiplyBy", plain(conversion.multiplyBy()));
        put(path + "divideBy", plain(conversion.divideBy()));
        put(path + "rounding", conversion.rounding().name() + " " + conversion.decimals());
        put(path + "convertEach", Boolean.toString(conversion.eachReport()));
        if (conversion.least() != null) {
            put(path + "eachReportAtLeast", plain(conversion.least()));
        }
        if (conversion.increment() != null) {
            put(path + "increment", plain(conversion.increment()));
        }
        put(path + "freeUnits", plain(rule.freeUnits()) + (rule.freeFirst() ? " before converting" : ""));
        put(path + "carriesOver", Boolean.toString(rule.carriesOver()));
        put(path + "stretch", rule.stretch().name());
        put(path + "window", rule.window() == null ? "" : rule.window().name());
        if (rule.percentile() != null) {
            put(path + "percentile", plain(rule.percentile()));
        }
        if (rule.lateness() != null) {
            put(path + "lateUse", rule.lateness().rule() + " after " + rule.lateness().afterDays());
        }
        if (rule.selected().replaces()) {
            put(path + "sameId", "REPLACES");
        }
        rule.selected().where().forEach((name, value) -> put(path + "where/" + name, value));
        rule.selected().except().forEach((name, value) -> put(path + "whereNot/" + name, value));
        if (rule.unitsPer() != null) {
            put(path + "unitsPer", rule.unitsPer().name());
        }
    }

    static String clause(@Nullable Source clause) {
        return clause == null ? "" : clause.page() + ": " + clause.quote();
    }

    private void phase(String path, ChargePhase phase) {
        put(path + "from", phase.from().toString());
        put(path + "to", phase.to().toString());
        put(path + "quantity", plain(phase.quantity()));
        phase.model().terms().forEach((name, value) -> put(path + "model/" + name, value));
        if (phase.agreedOn() != null) {
            put(path + "agreedOn", phase.agreedOn().toString());
        }
        put(path + "listPrice", phase.listPrice() == null ? "" : plain(phase.listPrice()));
        put(path + "discountPercent", plain(phase.discountPercent().value()));
    }

    private void put(String path, @Nullable Term term) {
        put(path + "/start", term == null ? "" : term.start().toString());
        put(path + "/end", term == null ? "" : term.end().toString());
    }

    private void put(String path, String value) {
        fields.put(path, value);
    }

    private static String plain(BigMoney money) {
        return money.getCurrencyUnit().getCode() + " " + plain(money.getAmount());
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
