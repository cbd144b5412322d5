package io.firstbill.misreading;

import io.firstbill.contract.InvoiceTerms;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

import java.util.stream.Stream;

/** Figures as they stand in a currency of other decimals: 12.3456 x 7 is 86.42 in euros and 86.419 in dinars. */
record CurrencyMisreadings(PricingConfig config) {
    Stream<Misreading> all() {
        return config.overLines().equals(InvoiceTerms.NONE)
                ? Stream.of("JPY", "EUR", "KWD")
                        .map(CurrencyUnit::of)
                        .filter(other -> other.getDecimalPlaces() != config.currency().getDecimalPlaces())
                        .flatMap(this::in)
                : Stream.empty();
    }

    private Stream<Misreading> in(CurrencyUnit other) {
        var charges =
                config.charges().stream()
                        .map(charge ->
                                Altered.models(
                                        charge,
                                        model -> model.withPrices(price -> BigMoney.of(other, price.getAmount()))))
                        .toList();
        boolean converted =
                charges.stream()
                        .flatMap(charge -> charge.phases().stream())
                        .allMatch(phase -> phase.model().currency().equals(other));
        var words =
                "rounded to "
                        + other.getDecimalPlaces()
                        + " decimals, as of "
                        + other
                        + ", instead of "
                        + config.currency().getDecimalPlaces();
        return converted
                ? Stream.of(
                        Misreading.of(
                                DiscrepancyType.CURRENCY,
                                config.currency().getCode(),
                                other.getCode(),
                                words,
                                Altered.currency(config.withCharges(charges), other)))
                : Stream.empty();
    }
}
