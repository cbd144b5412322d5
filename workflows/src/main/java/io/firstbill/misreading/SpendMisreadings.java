package io.firstbill.misreading;

import io.firstbill.contract.Commitment;
import io.firstbill.contract.InvoiceTerms;
import io.firstbill.contract.Maximum;
import io.firstbill.contract.Spend;
import io.firstbill.contract.Window;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.period.Alignment;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.ruleset.Choice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Commitments and maximums set up otherwise: left out, another window, counted otherwise, billed otherwise. */
record SpendMisreadings(PricingConfig config) {
    private static final List<String> WINDOWS =
            List.of("BILLING_PERIOD", "INVOICE", "TERM", "MONTHLY", "QUARTERLY", "SEMI_ANNUAL", "ANNUAL");

    private record Other(String what, Object expected, Object actual, Spend spend) {}

    Stream<Misreading> all() {
        var terms = config.overLines();
        return Stream.concat(
                IntStream.range(0, terms.commitments().size()).boxed().flatMap(this::commitment),
                IntStream.range(0, terms.maximums().size()).boxed().flatMap(this::maximum));
    }

    private Stream<Misreading> commitment(int n) {
        var agreed = config.overLines().commitments().get(n);
        var key = "commitment." + (n + 1);
        var spends =
                spends(agreed.spend())
                        .map(other ->
                                told(
                                        key,
                                        other.what(),
                                        other.expected(),
                                        other.actual(),
                                        committed(n, with(agreed, other.spend()))));
        var missing =
                Misreading.of(
                        DiscrepancyType.COMMITMENT,
                        agreed.amount().toString(),
                        "",
                        key + " (" + agreed.description() + ") was not set up: its true-up is missing",
                        committed(n, null));
        var billed =
                Stream.of(Commitment.Billed.values())
                        .filter(other -> other != agreed.billed())
                        .map(other ->
                                told(
                                        key,
                                        "true-up",
                                        agreed.billed(),
                                        other,
                                        committed(
                                                n,
                                                new Commitment(
                                                        agreed.description(),
                                                        agreed.amount(),
                                                        agreed.spend(),
                                                        other,
                                                        0,
                                                        agreed.surplus(),
                                                        agreed.overageFactor(),
                                                        agreed.product(),
                                                        agreed.clause()))));
        var surplus =
                Stream.of(Commitment.Surplus.values())
                        .filter(other -> other != agreed.surplus())
                        .map(other ->
                                told(
                                        key,
                                        "surplus",
                                        agreed.surplus(),
                                        other,
                                        committed(
                                                n,
                                                new Commitment(
                                                        agreed.description(),
                                                        agreed.amount(),
                                                        agreed.spend(),
                                                        agreed.billed(),
                                                        agreed.daysAfter(),
                                                        other,
                                                        null,
                                                        agreed.product(),
                                                        agreed.clause()))));
        var factor = agreed.overageFactor();
        var overage =
                factor == null
                        ? Stream.<Misreading>empty()
                        : Stream.of(
                                told(
                                        key,
                                        "overage factor",
                                        factor,
                                        "none",
                                        committed(
                                                n,
                                                new Commitment(
                                                        agreed.description(),
                                                        agreed.amount(),
                                                        agreed.spend(),
                                                        agreed.billed(),
                                                        agreed.daysAfter(),
                                                        agreed.surplus(),
                                                        null,
                                                        agreed.product(),
                                                        agreed.clause()))));
        return Stream.of(Stream.of(missing), spends, billed, surplus, overage).flatMap(all -> all);
    }

    private static Commitment with(Commitment agreed, Spend spend) {
        return new Commitment(
                agreed.description(),
                agreed.amount(),
                spend,
                agreed.billed(),
                agreed.daysAfter(),
                agreed.surplus(),
                agreed.overageFactor(),
                agreed.product(),
                agreed.clause());
    }

    /** The same term with another commitment at this place, or without it for null. */
    static InvoiceTerms commitments(InvoiceTerms terms, int n, @Nullable Commitment other) {
        return terms.withCommitments(Altered.at(terms.commitments(), n, other));
    }

    private PricingConfig committed(int n, @Nullable Commitment other) {
        return Altered.overLines(config, commitments(config.overLines(), n, other));
    }

    private Stream<Misreading> maximum(int n) {
        var agreed = config.overLines().maximums().get(n);
        var key = "maximum." + (n + 1);
        return Stream.concat(
                Stream.of(
                        Misreading.of(
                                DiscrepancyType.COMMITMENT,
                                agreed.amount().toString(),
                                "",
                                key + " (" + agreed.description() + ") was not set up",
                                capped(n, null))),
                spends(agreed.spend())
                        .map(other ->
                                told(
                                        key,
                                        other.what(),
                                        other.expected(),
                                        other.actual(),
                                        capped(
                                                n,
                                                new Maximum(
                                                        agreed.description(),
                                                        agreed.amount(),
                                                        other.spend(),
                                                        agreed.clause())))));
    }

    private PricingConfig capped(int n, @Nullable Maximum other) {
        var terms = config.overLines();
        return Altered.overLines(config, terms.withMaximums(Altered.at(terms.maximums(), n, other)));
    }

    private Stream<Other> spends(Spend agreed) {
        var others = new ArrayList<Other>();
        var window = agreed.window() == null ? "the chosen one" : agreed.window().name();
        WINDOWS.stream()
                .filter(other -> !other.equals(window))
                .forEach(other ->
                        others.add(
                                new Other(
                                        "window",
                                        window,
                                        other,
                                        spend(
                                                agreed,
                                                agreed.counts(),
                                                Window.of(other),
                                                agreed.alignment(),
                                                agreed.shortWindow()))));
        var counts = Objects.requireNonNullElse(agreed.counts(), config.rules().of(Choice.COMMITMENT_COUNTS));
        Choice.COMMITMENT_COUNTS.options().stream()
                .filter(other -> !other.equals(counts))
                .forEach(other ->
                        others.add(
                                new Other(
                                        "counts",
                                        counts,
                                        other,
                                        spend(
                                                agreed,
                                                other,
                                                agreed.window(),
                                                agreed.alignment(),
                                                agreed.shortWindow()))));
        var part = Objects.requireNonNullElse(agreed.shortWindow(), config.rules().of(Choice.MINIMUM_PRORATION));
        Choice.MINIMUM_PRORATION.options().stream()
                .filter(other -> !other.equals(part))
                .forEach(other ->
                        others.add(
                                new Other(
                                        "in a part window",
                                        part,
                                        other,
                                        spend(agreed, agreed.counts(), agreed.window(), agreed.alignment(), other))));
        Stream.of(Alignment.ANNIVERSARY, Alignment.CALENDAR)
                .filter(other -> other != agreed.alignment())
                .forEach(other ->
                        others.add(
                                new Other(
                                        "windows begin by",
                                        agreed.alignment().label(),
                                        other.label(),
                                        spend(agreed, agreed.counts(), agreed.window(), other, agreed.shortWindow()))));
        others.add(
                new Other(
                        "lines that count",
                        agreed.lineIds(),
                        "all",
                        new Spend(
                                List.of(),
                                agreed.counts(),
                                agreed.window(),
                                agreed.alignment(),
                                agreed.from(),
                                agreed.to(),
                                agreed.shortWindow())));
        others.add(
                new Other(
                        "days",
                        "its own",
                        "those of the term",
                        new Spend(
                                agreed.lineIds(),
                                agreed.counts(),
                                agreed.window(),
                                agreed.alignment(),
                                null,
                                null,
                                agreed.shortWindow())));
        return others.stream();
    }

    private static Spend spend(
            Spend agreed,
            @Nullable String counts,
            @Nullable Window window,
            Alignment alignment,
            @Nullable String shortWindow) {
        return new Spend(agreed.lineIds(), counts, window, alignment, agreed.from(), agreed.to(), shortWindow);
    }

    private static Misreading told(String key, String what, Object expected, Object actual, PricingConfig setUp) {
        return Misreading.told(DiscrepancyType.COMMITMENT, key + " " + what, expected, actual, setUp);
    }
}
