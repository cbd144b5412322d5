package io.firstbill.settlement;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.PrepaidCredit;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.Money;

import java.util.List;
import java.util.Objects;

/** The lines that sell prepaid credits, on the day of each grant. What is given free makes none. */
final class Purchases {
    private Purchases() {}

    static List<Entry> of(PricingConfig config) {
        return Grant.all(config).stream()
                .filter(grant -> grant.credit().price() != null)
                .map(grant -> entry(config, grant))
                .toList();
    }

    private static Entry entry(PricingConfig config, Grant grant) {
        PrepaidCredit credit = grant.credit();
        Money price = Objects.requireNonNull(credit.price(), grant.key());
        String value =
                credit.units() == null ? String.valueOf(credit.amount()) : credit.units().toPlainString() + " units";
        return new Entry(
                grant.days().start(),
                grant.key(),
                product(config, credit),
                Entry.Kind.PREPAID,
                grant.days(),
                price,
                new Reason(
                        credit.description(),
                        value + " for " + price + ", used until " + grant.days().lastDay(),
                        List.of(value + " bought: " + Words.plain(price)),
                        credit.clause()));
    }

    static String product(PricingConfig config, PrepaidCredit credit) {
        return credit.product() != null
                ? credit.product()
                : config.charges().stream()
                        .filter(charge -> covers(credit, charge))
                        .map(Charge::product)
                        .findFirst()
                        .orElse("");
    }

    private static boolean covers(PrepaidCredit credit, Charge charge) {
        return credit.covers(charge.lineId(), charge.kind())
                && (credit.units() == null || charge.kind() == ChargeKind.USAGE);
    }
}
