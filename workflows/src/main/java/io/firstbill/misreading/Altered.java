package io.firstbill.misreading;

import io.firstbill.charge.ChargeModel;
import io.firstbill.contract.BillingTerms;
import io.firstbill.contract.InvoiceTerms;
import io.firstbill.contract.LineBilling;
import io.firstbill.contract.TimeTerms;
import io.firstbill.period.Frequency;
import io.firstbill.period.Term;
import io.firstbill.period.Timing;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.QuantityRule;
import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Copies of a configuration in which one thing is otherwise. */
final class Altered {
    private Altered() {}

    static PricingConfig choice(PricingConfig config, Choice choice, String value) {
        var stated = new TreeMap<>(config.rules().stated());
        stated.put(choice.label(), value);
        var choices = new Choices(stated, config.rules().ruleset());
        return copy(config, config.term(), config.billing(), config.freePeriod(), choices, config.invoiceTerms());
    }

    static PricingConfig billing(PricingConfig config, BillingTerms billing) {
        return copy(config, config.term(), billing, config.freePeriod(), config.choices(), config.invoiceTerms());
    }

    static PricingConfig freePeriod(PricingConfig config, @Nullable Term free) {
        return copy(config, config.term(), config.billing(), free, config.choices(), config.invoiceTerms());
    }

    static PricingConfig time(PricingConfig config, TimeTerms terms) {
        return new PricingConfig(
                config.contractVersion(),
                config.currency(),
                config.term(),
                config.billing(),
                config.timeZone(),
                config.netDays(),
                config.charges(),
                config.freePeriod(),
                config.choices(),
                config.invoiceTerms(),
                terms);
    }

    static PricingConfig overLines(PricingConfig config, InvoiceTerms terms) {
        return copy(config, config.term(), config.billing(), config.freePeriod(), config.choices(), terms);
    }

    static PricingConfig currency(PricingConfig config, CurrencyUnit currency) {
        return new PricingConfig(
                config.contractVersion(),
                currency,
                config.term(),
                config.billing(),
                config.timeZone(),
                config.netDays(),
                config.charges(),
                config.freePeriod(),
                config.choices(),
                config.invoiceTerms(),
                config.timeTerms());
    }

    /** The term, with the charges that ran to its end. */
    static PricingConfig ending(PricingConfig config, LocalDate end) {
        var term = new Term(config.term().start(), end);
        var ending = copy(config, term, config.billing(), config.freePeriod(), config.choices(), config.invoiceTerms());
        return ending.withCharges(
                config.charges().stream()
                        .map(charge ->
                                phases(
                                        charge,
                                        phase ->
                                                phase.to().equals(config.term().end())
                                                        ? dates(phase, phase.from(), end)
                                                        : phase))
                        .toList());
    }

    private static PricingConfig copy(
            PricingConfig config,
            Term term,
            BillingTerms billing,
            @Nullable Term free,
            @Nullable Choices choices,
            @Nullable InvoiceTerms terms) {
        return new PricingConfig(
                config.contractVersion(),
                config.currency(),
                term,
                billing,
                config.timeZone(),
                config.netDays(),
                config.charges(),
                free,
                choices,
                terms,
                config.timeTerms());
    }

    /** The configuration with another charge in the place of one of its own. */
    static PricingConfig charge(PricingConfig config, Charge was, Charge now) {
        return config.withCharges(config.charges().stream().map(charge -> charge.equals(was) ? now : charge).toList());
    }

    static Charge timing(Charge charge, Timing timing) {
        return copy(charge, timing, charge.frequency(), charge.phases(), charge.counting());
    }

    static Charge frequency(Charge charge, Frequency frequency) {
        return copy(charge, charge.timing(), frequency, charge.phases(), charge.counting());
    }

    static Charge counting(Charge charge, QuantityRule rule) {
        return copy(charge, charge.timing(), charge.frequency(), charge.phases(), rule);
    }

    static Charge billed(Charge charge, @Nullable LineBilling billing) {
        return new Charge(
                charge.lineId(),
                charge.product(),
                charge.name(),
                charge.kind(),
                charge.timing(),
                charge.frequency(),
                charge.metric(),
                charge.phases(),
                charge.counting(),
                charge.clause(),
                billing);
    }

    static Charge phases(Charge charge, UnaryOperator<ChargePhase> change) {
        return charge.withPhases(charge.phases().stream().map(change).toList());
    }

    /** The models inside bounds and groups changed. */
    static Charge within(Charge charge, UnaryOperator<ChargeModel> change) {
        return models(charge, model -> model.within(change));
    }

    static Charge models(Charge charge, UnaryOperator<ChargeModel> change) {
        return phases(charge, phase -> model(phase, change.apply(phase.model())));
    }

    private static Charge copy(
            Charge charge,
            Timing timing,
            @Nullable Frequency frequency,
            List<ChargePhase> phases,
            QuantityRule counting) {
        return new Charge(
                charge.lineId(),
                charge.product(),
                charge.name(),
                charge.kind(),
                timing,
                frequency,
                charge.metric(),
                phases,
                counting,
                charge.clause(),
                charge.billing());
    }

    static ChargePhase model(ChargePhase phase, ChargeModel model) {
        return copy(phase, phase.from(), phase.to(), phase.quantity(), model, phase.agreedOn());
    }

    static ChargePhase quantity(ChargePhase phase, BigDecimal quantity) {
        return copy(phase, phase.from(), phase.to(), quantity, phase.model(), phase.agreedOn());
    }

    static ChargePhase dates(ChargePhase phase, LocalDate from, LocalDate to) {
        return copy(phase, from, to, phase.quantity(), phase.model(), phase.agreedOn());
    }

    static ChargePhase agreed(ChargePhase phase, @Nullable LocalDate agreedOn) {
        return copy(phase, phase.from(), phase.to(), phase.quantity(), phase.model(), agreedOn);
    }

    private static ChargePhase copy(
            ChargePhase phase,
            LocalDate from,
            LocalDate to,
            BigDecimal quantity,
            ChargeModel model,
            @Nullable LocalDate agreedOn) {
        return new ChargePhase(
                from, to, quantity, model, phase.listPrice(), phase.discountPercent(), agreedOn, phase.clause());
    }

    /** The list with another member at this place, or without it for null. */
    static <T> List<T> at(List<T> all, int place, @Nullable T other) {
        var copy = new ArrayList<>(all);
        copy.remove(place);
        if (other != null) {
            copy.add(place, other);
        }
        return copy;
    }
}
