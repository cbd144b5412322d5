package io.firstbill.misreading;

import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;

import java.util.List;
import java.util.stream.Stream;

/** Every way in which one term of a configuration may have been set up otherwise, the likeliest first. */
final class Misreadings {
    private Misreadings() {}

    /** Those that concern no single line. */
    static List<Misreading> of(PricingConfig config) {
        return Stream.of(
                        new ChoiceMisreadings(config).all(),
                        new CalendarMisreadings(config).all(),
                        new CurrencyMisreadings(config).all(),
                        new SpendMisreadings(config).all(),
                        new DiscountMisreadings(config).all(),
                        new PrepaidMisreadings(config).all(),
                        new TaxMisreadings(config).all())
                .flatMap(all -> all)
                .toList();
    }

    /** Those of one line. */
    static List<Misreading> of(PricingConfig config, Charge charge) {
        return Stream.of(
                        new PhaseMisreadings(config, charge).all(),
                        new ChargeMisreadings(config, charge).all(),
                        new ModelMisreadings(config, charge).all(),
                        new CountingMisreadings(config, charge).all())
                .flatMap(all -> all)
                .toList();
    }
}
