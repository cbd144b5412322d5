package io.firstbill.settlement;

import io.firstbill.contract.BillingTerms;
import io.firstbill.contract.InvoiceTerms;
import io.firstbill.period.Alignment;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.Frequency;
import io.firstbill.period.Term;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.ruleset.Choices;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Configurations and lines for the properties of a settlement. */
final class Settlings {
    private Settlings() {}

    static PricingConfig config(Term term, InvoiceTerms terms, Map<String, String> choices) {
        return new PricingConfig(
                1,
                CurrencyUnit.EUR,
                term,
                new BillingTerms(Frequency.MONTHLY, Alignment.ANNIVERSARY),
                ZoneOffset.UTC,
                30,
                List.of(),
                null,
                new Choices(choices),
                terms,
                null);
    }

    static Entry line(LocalDate day, String id, Entry.Kind kind, long minor) {
        return new Entry(
                day,
                id,
                "P",
                kind,
                new BillingPeriod(day, day.plusDays(20)),
                Money.ofMinor(CurrencyUnit.EUR, minor),
                null);
    }
}
