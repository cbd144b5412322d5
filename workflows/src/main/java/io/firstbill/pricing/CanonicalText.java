package io.firstbill.pricing;

import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.GraduatedCharge;
import io.firstbill.charge.PerUnitCharge;
import io.firstbill.contract.Source;
import io.firstbill.period.Term;

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
        if (config.billing().anchor() != null) {
            put("billing/anchor", config.billing().anchor().toString());
        }
        put("timeZone", config.timeZone().getId());
        put("netDays", Integer.toString(config.netDays()));
        put("freePeriod", config.freePeriod());
        config.rules().stated().forEach((choice, value) -> put("choices/" + choice, value));
        InvoiceTermsText.put(config.overLines(), this::put);
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
        put(path + "clause", clause(charge.clause()));
        for (int n = 1; n <= charge.phases().size(); n++) {
            phase(path + "phases/" + n + "/", charge.phases().get(n - 1));
        }
    }

    static String clause(@Nullable Source clause) {
        return clause == null ? "" : clause.page() + ": " + clause.quote();
    }

    private void phase(String path, ChargePhase phase) {
        put(path + "from", phase.from().toString());
        put(path + "to", phase.to().toString());
        put(path + "quantity", plain(phase.quantity()));
        model(path + "model/", phase.model());
        put(path + "listPrice", phase.listPrice() == null ? "" : plain(phase.listPrice()));
        put(path + "discountPercent", plain(phase.discountPercent().value()));
    }

    private void model(String path, ChargeModel model) {
        switch (model) {
            case FlatCharge flat -> {
                put(path + "type", "flat");
                put(path + "amount", plain(flat.amount()));
            }
            case PerUnitCharge perUnit -> {
                put(path + "type", "per unit");
                put(path + "unitPrice", plain(perUnit.unitPrice()));
            }
            case GraduatedCharge graduated -> {
                put(path + "type", "graduated");
                tiers(path + "tiers/", graduated);
            }
            default -> put(path + "terms", model.describe());
        }
    }

    private void tiers(String path, GraduatedCharge graduated) {
        for (int n = 1; n <= graduated.tiers().size(); n++) {
            GraduatedCharge.Tier tier = graduated.tiers().get(n - 1);
            put(path + n + "/upTo", tier.upTo() == null ? "" : plain(tier.upTo()));
            put(path + n + "/unitPrice", plain(tier.unitPrice()));
            put(path + n + "/flatFee", plain(tier.flatFee()));
        }
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
